"""Sample calls: torch's own table of ops (OpInfo), in several dtypes and memory layouts.

Few samples are needed twice: large ones are left out, because the loop versions visit every
element.
"""

from __future__ import annotations

import inspect
import itertools
import warnings
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import einops
import numpy as np
import torch

from tensor_drills.page import Page

DTYPES = (torch.float32, torch.int64, torch.bool)
LAYOUTS = ("C order", "F order", "strided")
NUMEL_LIMIT = 400
SAMPLES_PER_DTYPE = 40
GROUPS = itertools.count()
Call = Callable[[Mapping[str, Any]], Any]


@dataclass(frozen=True)
class Sample:
    """One call. given: the arguments by the page's parameters. call: runs it.

    group: the same number for one call in several layouts. is_ours: written on the page, not by
    torch.
    """

    given: Mapping[str, Any]
    call: Call
    layout: str
    group: int
    is_ours: bool


@dataclass
class Outside:
    """How many samples a page's signature does not take: arguments that it leaves out."""

    count: int = 0


@cache
def op_table() -> dict[str, list[Any]]:
    """Return torch's table of ops by name, and by name and variant: "max:binary"; "std:" for the
    variant without a name.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from torch.testing._internal.common_methods_invocations import op_db
    table: dict[str, list[Any]] = {}
    for op in op_db:
        table.setdefault(op.name, []).append(op)
        table.setdefault(f"{op.name}:{op.variant_test_name}", []).append(op)
    return table


def opinfo_name(page: Page) -> str:
    """Return the name under which torch's table has a page's op."""
    if page.opinfo is not None:
        return page.opinfo
    return page.name.removeprefix("torch.").removeprefix("Tensor.")


def samples_of(page: Page, outside: Outside) -> Iterator[Sample]:
    """Yield torch's samples of a page's op in each layout, and then the page's own."""
    signature = page.parameters()
    for op in op_table().get(opinfo_name(page), []):
        for dtype in DTYPES:
            if dtype in op.supported_dtypes("cpu"):
                function = op.inplace_variant if page.memory == "input" else op
                yield from _samples_in(op, function or op, dtype, signature, outside)
    for code in page.samples:
        named = eval(f"dict({code})", scope_of(page, {}))
        run = compile(page.call_code(named), f"<sample of {page.name}>", "eval")
        yield from _in_layouts(
            _with_defaults(signature, named), _evaluator(page, run), is_ours=True
        )


def _evaluator(page: Page, run: Any) -> Call:
    """Return what runs a page's own call; one that returns nothing has written into `input`."""

    def call(given: Mapping[str, Any]) -> Any:
        result = eval(run, scope_of(page, given))
        return given.get("input") if result is None else result

    return call


def _with_defaults(signature: inspect.Signature, named: Mapping[str, Any]) -> dict[str, Any]:
    """Return a sample's arguments by parameter, defaults included.

    Raises KeyError where one is missing that has no default.
    """
    given = {}
    for name, parameter in signature.parameters.items():
        if parameter.default is parameter.empty:
            given[name] = named[name]
        else:
            given[name] = named.get(name, parameter.default)
    return given


def scope_of(page: Page, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a page's expressions may name, and einops."""
    return {"einops": einops, **page.names_in_rules(given)}


def _samples_in(
    op: Any, function: Any, dtype: torch.dtype, signature: inspect.Signature, outside: Outside
) -> Iterator[Sample]:
    """Yield an op's samples of one dtype, as calls of a function: the op or its in-place form."""
    torch.manual_seed(0)
    names = signature.parameters
    kept = 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = op.sample_inputs("cpu", dtype)
        for one in found:
            if kept == SAMPLES_PER_DTYPE:
                return
            here = {k: v for k, v in one.kwargs.items() if k != "device" or k in names}
            given = _bind(signature, one.input, *one.args, **here)
            if given is None:
                outside.count += 1
                continue
            if any(t.numel() > NUMEL_LIMIT or t.is_sparse for t in tensors_in(given)):
                continue
            kept += 1
            said = signature.bind(one.input, *one.args, **here).arguments
            call = _caller(function, signature, set(said) - set(here), set(here))
            yield from _in_layouts(given, call, is_ours=False)


def _caller(
    op: Any, signature: inspect.Signature, placed: Collection[str], named: Collection[str]
) -> Call:
    """Return what calls an op with arguments that are bound to the page's parameters.

    placed, named: the parameters that torch's sample gives by place and by name. The others are
    left to the op's defaults, because some ops have forms without them and take no None.
    """

    def call(given: Mapping[str, Any]) -> Any:
        by_place = {name: value for name, value in given.items() if name in placed}
        bound = inspect.BoundArguments(signature, by_place)  # type: ignore[arg-type]
        return op(*bound.args, **bound.kwargs, **{name: given[name] for name in named})

    return call


def _bind(signature: inspect.Signature, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
    """Return the arguments by parameter, defaults included; None where they do not fit."""
    try:
        bound = signature.bind(*args, **kwargs)
    except TypeError:
        return None
    bound.apply_defaults()
    return dict(bound.arguments)


def _in_layouts(given: Mapping[str, Any], call: Call, *, is_ours: bool) -> Iterator[Sample]:
    group = next(GROUPS)
    for layout in LAYOUTS:
        yield Sample(laid_out(given, layout), call, layout, group, is_ours)


def laid_out(value: Any, layout: str) -> Any:
    """Return `value` with every tensor in it copied into one memory layout."""
    if isinstance(value, torch.Tensor):
        return _laid_out(value, layout)
    if isinstance(value, Mapping):
        return {name: laid_out(part, layout) for name, part in value.items()}
    if type(value) in (list, tuple):
        return type(value)(laid_out(part, layout) for part in value)
    return value


def _laid_out(tensor: torch.Tensor, layout: str) -> torch.Tensor:
    tensor = tensor.detach()
    if tensor.ndim == 0 or layout == "C order":
        return tensor.clone(memory_format=torch.contiguous_format)
    if layout == "F order":
        turned = tensor.permute(*reversed(range(tensor.ndim)))
        return turned.clone(memory_format=torch.contiguous_format).permute(
            *reversed(range(tensor.ndim))
        )
    wide = tensor.new_zeros((*tensor.shape[:-1], 2 * tensor.shape[-1]))
    wide[..., ::2] = tensor
    return wide[..., ::2]


def tensors_in(value: Any) -> list[torch.Tensor]:
    """Return the tensors that stand in arguments or results, in order."""
    if isinstance(value, torch.Tensor):
        return [value]
    if isinstance(value, np.ndarray):
        return [torch.as_tensor(value)]
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [tensor for part in value for tensor in tensors_in(part)]
    return []
