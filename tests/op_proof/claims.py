"""Checks one claim of a page on one sample.

Each check returns None where it says nothing of this sample, else a list of contradictions, which
is empty where the claim holds.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import torch

from tensor_drills.page import Page, Same

from .samples import Sample, scope_of, tensors_in

Check = Callable[[Page, Sample, Any], list[str] | None]
LOOP_NUMEL_LIMIT = 400


def claims_of(page: Page) -> Iterator[tuple[str, Check]]:
    """Yield the claims that a page makes, by name."""
    if page.shape_rule:
        yield "shape", check_shape
    if page.memory not in (None, "value"):
        yield "memory", check_memory
    if page.dtype_expression():
        yield "dtype", check_dtype
        yield "gradient", check_gradient
    if page.gradient_code:
        yield "gradient formula", check_gradient_code
    if page.loop_function is not None:
        yield "loop", check_loop
    if page.method:
        yield f"method {page.method}", _check_same(Same("torch", page.method))
    for same in page.same_as:
        yield f"{same.library} {same.code}", _check_same(same)


def evaluate(page: Page, code: str, sample: Sample, **more: Any) -> Any:
    """Return the value of a page's expression for a sample."""
    return eval(code, scope_of(page, {**sample.given, **more}))


def check_shape(page: Page, sample: Sample, out: Any) -> list[str] | None:
    """Compare the shape, or the shapes, with the rule's."""
    claimed = evaluate(page, page.shape_rule, sample)
    if claimed is None:
        return None
    if all(isinstance(size, int) for size in claimed):
        claimed = [claimed]
    actual = [tuple(tensor.shape) for tensor in tensors_in(out)]
    claimed = [tuple(shape) for shape in claimed]
    return [] if claimed == actual else [f"shape {actual}, the rule says {claimed}"]


def check_dtype(page: Page, sample: Sample, out: Any) -> list[str] | None:
    """Compare the dtype, or the dtypes, with the rule's."""
    claimed = evaluate(page, page.dtype_expression(), sample)
    actual = [tensor.dtype for tensor in tensors_in(out)]
    wanted = [claimed] * len(actual) if isinstance(claimed, torch.dtype) else list(claimed)
    return [] if wanted == actual else [f"dtype {actual}, the rule says {wanted}"]


def check_memory(page: Page, sample: Sample, out: Any) -> list[str] | None:
    """Look at whether the results lie in the memory of an input."""
    inputs = {id(t.untyped_storage()): t for t in tensors_in(dict(sample.given)) if t.numel()}
    places = {t.untyped_storage().data_ptr() for t in inputs.values()}
    first = sample.given.get("input")
    if isinstance(first, torch.Tensor):
        own = {first.untyped_storage().data_ptr()} if first.numel() else set()
    else:
        own = places
    results = [tensor for tensor in tensors_in(out) if tensor.numel()]
    if not results or not places:
        return None
    if page.memory == "input":
        return [] if out is first else ["the result is not `input` itself"]
    is_view = page.memory == "view"
    if page.memory == "depends":
        is_view = bool(evaluate(page, page.is_view, sample))
    for tensor in results:
        shares = tensor.untyped_storage().data_ptr() in (own if is_view else places)
        if shares != is_view:
            return [f"shares memory: {shares}, the page says {is_view}"]
    return []


def check_gradient(page: Page, sample: Sample, out: Any) -> list[str] | None:
    """Look at which inputs receive a gradient."""
    if page.gradient_when and not evaluate(page, page.gradient_when, sample):
        return None
    tracked = _tracked(sample)
    if page.gradient is None:
        return _has_no_gradient(page, sample)
    if not tracked or not _real_parts(out):
        return None
    given = {**sample.given, **tracked}
    result = _called(page, sample, given)
    sums = [part.sum() for part in _real_parts(result) if part.requires_grad]
    if not sums:
        names = [name for name in _receivers(page, sample) if name in tracked]
        return [f"no gradient reaches {names}"] if names else []
    leaves = {n: [t for t in tensors_in(v) if t.requires_grad] for n, v in tracked.items()}
    flat = [leaf for part in leaves.values() for leaf in part]
    try:
        grads = torch.autograd.grad(sum(sums), flat, allow_unused=True)
    except RuntimeError as error:  # the result says that it tracks, but has no derivative
        if "not implemented" not in str(error):
            raise
        return [str(error)] if _receivers(page, sample) else []
    reached = {id(leaf) for leaf, grad in zip(flat, grads, strict=True) if grad is not None}
    actual = {name for name, part in leaves.items() if any(id(leaf) in reached for leaf in part)}
    wanted = {name for name in _receivers(page, sample) if name in leaves}
    return [] if actual == wanted else [f"gradient to {sorted(actual)}, not {sorted(wanted)}"]


def _called(page: Page, sample: Sample, given: dict[str, Any]) -> Any:
    """Return the result; what would write into a leaf, which autograd forbids, gets its copy."""
    if page.memory == "input" and isinstance(given.get("input"), torch.Tensor):
        given = {**given, "input": given["input"].clone()}
    return sample.call(given)


def _real_parts(out: Any) -> list[torch.Tensor]:
    """Return the float results; complex ones as pairs of floats."""
    parts = [torch.view_as_real(t) if t.is_complex() else t for t in tensors_in(out) if t.numel()]
    return [part for part in parts if part.is_floating_point()]


def _receivers(page: Page, sample: Sample) -> list[str]:
    """Return the parameters to which the page says that a gradient flows in this call."""
    parts = [entry.partition(" if ") for entry in page.gradient_to]
    return [name for name, _, when in parts if not when or evaluate(page, when, sample)]


def _tracked(sample: Sample) -> dict[str, Any]:
    """Return the float arguments as leaves that track gradients."""

    def leaf(value: Any) -> Any:
        if isinstance(value, torch.Tensor):
            return value.detach().clone().requires_grad_() if value.is_floating_point() else value
        if type(value) in (list, tuple) and tensors_in(value):
            return type(value)(leaf(part) for part in value)
        return value

    return {
        name: leaf(value)
        for name, value in sample.given.items()
        if any(t.is_floating_point() for t in tensors_in(value))
    }


def _has_no_gradient(page: Page, sample: Sample) -> list[str]:
    """Look at whether the result stays outside of autograd; some ops raise where asked for it."""
    tracked = _tracked(sample)
    try:
        result = _called(page, sample, {**sample.given, **tracked})
        tracking = [tensor.sum() for tensor in tensors_in(result) if tensor.requires_grad]
        if tracking:
            torch.autograd.grad(sum(tracking), tensors_in(tracked), allow_unused=True)
    except RuntimeError as error:
        return [] if "derivative" in str(error) else [f"{type(error).__name__}: {error}"]
    return ["the result tracks gradients, the page says none"] if tracking else []


def check_gradient_code(page: Page, sample: Sample, out: Any) -> list[str] | None:
    """Compare the gradient of the first tensor that receives one with the page's expression."""
    name = page.gradient_to[0]
    value = sample.given.get(name)
    results = tensors_in(out)
    if not isinstance(value, torch.Tensor) or not value.is_floating_point() or not results:
        return None
    leaf = value.detach().clone().requires_grad_()
    result = tensors_in(_called(page, sample, {**sample.given, name: leaf}))[0]
    grad = torch.linspace(-1, 1, result.numel(), dtype=result.dtype).view(result.shape)
    (actual,) = torch.autograd.grad(result, leaf, grad)
    detached = {**sample.given, name: leaf.detach()}
    claimed = eval(
        page.gradient_code, scope_of(page, {**detached, "out": result.detach(), "grad": grad})
    )
    return _differences(actual, claimed.expand_as(actual) if claimed.ndim == 0 else claimed)


def check_loop(page: Page, sample: Sample, out: Any) -> list[str] | None:
    """Compare the values with those of the loop version."""
    loop = page.loop_function
    assert loop is not None
    if sum(t.numel() for t in tensors_in(out)) > LOOP_NUMEL_LIMIT:
        return None
    names = list(inspect.signature(loop).parameters)
    defaults = page.parameters().parameters
    for name, value in sample.given.items():
        default = defaults[name].default
        if name not in names and not (value is default or _is_equal(value, default)):
            return None  # an argument that the loop does not speak of
    given = {name: value for name, value in _copied(sample).items() if name in names}
    bound = inspect.BoundArguments(inspect.signature(loop), given)  # type: ignore[arg-type]
    return _all_differences(out, loop(*bound.args, **bound.kwargs))


def _check_same(same: Same) -> Check:
    def check(page: Page, sample: Sample, out: Any) -> list[str] | None:
        if same.when and not evaluate(page, same.when, sample):
            return None
        given = _copied(sample)
        if same.library == "NumPy":
            given = {name: _as_numpy(value) for name, value in given.items()}
        return _all_differences(out, eval(same.code, scope_of(page, given)))

    return check


def _copied(sample: Sample) -> dict[str, Any]:
    """Return the arguments with tensors copied, so that writing into them harms no other check."""

    def copied(value: Any) -> Any:
        if isinstance(value, torch.Tensor):
            return (
                value.detach().as_strided_scatter(
                    value.detach(), value.size(), value.stride(), value.storage_offset()
                )
                if value.numel()
                else value.detach().clone()
            )
        if type(value) in (list, tuple):
            return type(value)(copied(part) for part in value)
        return value

    return {name: copied(value) for name, value in sample.given.items()}


def _as_numpy(value: Any) -> Any:
    if isinstance(value, torch.Tensor):
        return value.detach().numpy()
    if type(value) in (list, tuple):
        return type(value)(_as_numpy(part) for part in value)
    return value


def _is_equal(value: Any, other: Any) -> bool:
    return type(value) is type(other) and bool(value == other)


def _all_differences(out: Any, other: Any) -> list[str]:
    """Compare results, part by part; a Python value equals a tensor of its value.

    Of several named results (values and indices) the first may stand for itself: with ties there
    is more than one right index.
    """
    actual, claimed = _parts(out), _parts(other)
    if len(claimed) == 1 and hasattr(out, "indices"):
        actual = actual[:1]
    if len(actual) != len(claimed):
        return [f"{len(actual)} results, not {len(claimed)}"]
    return [d for a, c in zip(actual, claimed, strict=True) for d in _differences(a, c)]


def _parts(value: Any) -> list[Any]:
    """Return the results one by one; a shape, a list of numbers and a number are one tensor."""
    if isinstance(value, torch.Tensor):
        return [value.detach()]
    if isinstance(value, list | tuple) and not all(isinstance(part, int) for part in value):
        return [part for one in value for part in _parts(one)]
    if isinstance(value, torch.dtype):
        return [value]
    return [torch.as_tensor(np.array(value, order="C"))]  # torch refuses negative strides


def _differences(actual: Any, claimed: Any) -> list[str]:
    """Return how two tensors differ in shape or, within torch's tolerance, in value; or dtypes."""
    if not isinstance(actual, torch.Tensor) or not isinstance(claimed, torch.Tensor):
        return [] if actual == claimed else [f"{claimed}, torch gives {actual}"]
    if actual.shape != claimed.shape:
        return [f"shape {tuple(claimed.shape)}, torch gives {tuple(actual.shape)}"]
    try:
        torch.testing.assert_close(
            claimed.to(actual.dtype), actual, equal_nan=True, check_stride=False
        )
    except AssertionError as error:
        return [" ".join(str(error).split())[:200]]
    return []
