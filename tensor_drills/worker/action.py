"""What is done with what a learner wrote: a small fixed vocabulary.

    call       call it with the case's arguments
    module     build the module, put the case's weights into it, call it
    backward   either of them, then send a gradient back through the result

The same code runs in the child on a submission and, in the parent, on a drill's own
misconceptions and alternatives: so that both are measured alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode

from tensor_drills.worker.form import ModuleForm
from tensor_drills.worker.values import Node


class OtherState(Exception):
    """A module that does not hold the parameters and buffers that were asked.

    found: their names and shapes; None where no module was made.
    """

    def __init__(self, found: dict[str, tuple[int, ...]] | None) -> None:
        super().__init__("another state")
        self.found = found


@dataclass(frozen=True, slots=True)
class Performed:
    """What came of one action.

    result: what the function returned.
    gradients: for `backward`, one a name in `wrt`; None where no gradient reaches that input.
        The whole is None for `call`, and where the result is no tensor, or one of another shape
        than the cotangent.
    arguments: the inputs as the function left them.
    """

    result: Any
    gradients: tuple[Tensor | None, ...] | None
    arguments: Mapping[str, Any]


def perform(
    function: Callable[..., Any],
    arguments: Mapping[str, Any],
    wrt: Sequence[str] = (),
    cotangent: Tensor | None = None,
    form: ModuleForm | None = None,
    recorder: OpRecorder | None = None,
) -> Performed:
    """Call `function` with `arguments` by position, and run backward where a cotangent is given.

    wrt: names of the inputs and weights whose gradients are asked for.
    cotangent: the gradient of the result, of its shape.
    form: given where `function` builds a module.
    recorder: sees the ops of the learner's code, and none of ours.

    Raises: whatever `function` raises, or torch in its backward. OtherState: see there.
    """
    weights = form.weights if form else ()
    seen_by = recorder or nullcontext()
    for name in wrt:
        if name not in weights:
            arguments[name].requires_grad_()
    before: dict[str, Tensor] = {}
    if form is None:
        with seen_by:
            result = function(*arguments.values())
    else:
        values = list(arguments.values())
        with seen_by:
            module = function(*values[: form.init])
        inputs = _load(module, values[form.init :], form)
        before = state_of(module)
        with seen_by:
            result = module(*inputs)
        # A buffer may have been written to, or another tensor put in its place.
        left = {name: value.detach() for name, value in module.named_parameters()}
        left |= dict(module.named_buffers())
        arguments = {name: left.get(name, value) for name, value in arguments.items()}
    if cotangent is None:
        return Performed(result, None, arguments)
    gradients: tuple[Tensor | None, ...] | None = None
    if isinstance(result, Tensor) and result.shape == cotangent.shape:
        gradients = (None,) * len(wrt)
        inputs = [before.get(name, arguments[name]) for name in wrt]
        live = [value for value in inputs if value.requires_grad]  # one may have been frozen
        if result.requires_grad and live:
            found = iter(_sent_back(result, cotangent.to(result.dtype), live))
            gradients = tuple(next(found) if value.requires_grad else None for value in inputs)
    return Performed(result, gradients, arguments)


def _sent_back(
    result: Tensor, cotangent: Tensor, live: Sequence[Tensor]
) -> Sequence[Tensor | None]:
    """Return the gradients that reach `live` when `cotangent` is sent back through `result`.

    By way of their product's sum, of which the gradient is the cotangent to the last bit: torch
    imports 0.2 s of symbolic shapes when it is handed a gradient for the first time, and makes
    that of a real scalar itself.
    """
    if result.is_complex():
        return torch.autograd.grad(result, live, cotangent, allow_unused=True)
    with torch.inference_mode(False), torch.enable_grad():  # whatever the call has left switched
        scalar = (result * cotangent).sum()
    return torch.autograd.grad(scalar, live, allow_unused=True)


def _load(module: Any, values: list[Any], form: ModuleForm) -> list[Any]:
    """Put the weights of a case into a module; return what its forward is called with."""
    if not isinstance(module, torch.nn.Module):
        raise OtherState(None)
    end = len(form.weights)
    weights = dict(zip(form.weights, values[:end], strict=True))
    state = state_of(module)
    found = {name: tuple(value.shape) for name, value in state.items()}
    if found != {name: tuple(value.shape) for name, value in weights.items()}:
        raise OtherState(found)
    for value in weights.values():
        module.to(value.device)
    state = state_of(module)  # what was moved is another tensor
    with torch.no_grad():
        for name, value in weights.items():
            state[name].copy_(value)
    if form.has_mode:
        module.train(values[end])
        end += 1
    return values[end:]


def state_of(module: torch.nn.Module) -> dict[str, Tensor]:
    """Return parameters and buffers by name, one with two names twice: as they are saved."""
    parameters = module.named_parameters(remove_duplicate=False)
    return {**dict(parameters), **dict(module.named_buffers(remove_duplicate=False))}


def describe_layout(arguments: Mapping[str, Any]) -> Callable[[Tensor], Node]:
    """Return what says of a result which argument's memory it shares, and how it lies there.

    Called before the function is: afterwards an argument may have been laid over other memory.
    """
    owners = [
        (name, value, value.untyped_storage(), int(value.storage_offset()))
        for name, value in arguments.items()
        if isinstance(value, Tensor) and value.numel()
    ]

    def owner_of(tensor: Tensor) -> tuple[str | None, int]:
        for name, _, storage, offset in owners:
            if (start := _position(tensor, storage)) is not None:
                return name, start - offset
        for name, value, _, _ in owners:
            if _position(tensor, value.untyped_storage()) is not None:
                return f"{name}, moved", 0  # the input was laid over other memory
        return None, 0

    def describe(tensor: Tensor) -> Node:
        name, offset = owner_of(tensor)
        return {
            "device": str(tensor.device),
            "requires_grad": tensor.requires_grad,
            "alias": name,
            "stride": list(tensor.stride()),
            "offset": max(offset, 0),
        }

    return describe


def _position(tensor: Tensor, storage: torch.UntypedStorage) -> int | None:
    """Return how many elements into `storage` a tensor begins; None where it lies elsewhere."""
    distance = tensor.data_ptr() - storage.data_ptr()
    if storage.device != tensor.device or not 0 <= distance < storage.nbytes():
        return None
    return distance // tensor.element_size()


class OpRecorder(TorchFunctionMode):
    """Records the names of the torch functions that are called inside it.

    names: as torch spells them, without the underscores of operators: "sum", "getitem", "matmul".
    """

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Any,
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        # An overload of torch.ops has its name after a point: "repeat_interleave.self_int".
        self.names.add(getattr(func, "__name__", "").partition(".")[0].strip("_"))
        return func(*args, **(kwargs or {}))
