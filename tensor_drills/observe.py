"""What a function did on one case: a value, an exception, or nothing.

An `Observed` comes from a child's frame, which is not trusted, or from a drill's own function that
is run here (`observe_here`). A result of our own needs no bytes: `as_sent` makes of it what would
come back from a child, so that both can be compared.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import torch
from torch import Tensor

from tensor_drills.errors import ProtocolError
from tensor_drills.text import printable
from tensor_drills.worker import child
from tensor_drills.worker.action import Performed, describe_layout
from tensor_drills.worker.call import Call
from tensor_drills.worker.form import ModuleForm
from tensor_drills.worker.values import (
    Node,
    Sent,
    decode,
    decode_argument,
    encode,
    encode_argument,
    why_unaccepted,
)

STATE_LIMIT = 1000
MEMORY_MESSAGES = (
    "can't allocate memory",
    "Cannot allocate memory",
    "std::bad_alloc",
    "not enough memory",
)


@dataclass(frozen=True, slots=True)
class Raised:
    """An exception, as its process told of it.

    lines: line numbers in the submission, outermost call first.
    """

    type_name: str
    message: str
    lines: tuple[int, ...]
    is_memory: bool


@dataclass(frozen=True, slots=True)
class Observed:
    """What came of one call.

    how: "value"; "raised"; "too_large" (a result beyond what is accepted); "state" (a module that
        does not hold the parameters asked).
    result: tensors as `Sent`, what is not accepted as `Foreign`; for "state", the names and shapes
        found, or None where no module was made.
    gradients: one an input asked for; None where no gradient reaches it. The whole is None where
        backward was not run.
    arguments: the inputs as the call left them.
    """

    how: Literal["value", "raised", "too_large", "state"]
    result: Any = None
    gradients: tuple[Any, ...] | None = None
    arguments: Mapping[str, Any] = field(default_factory=dict)
    raised: Raised | None = None


def read_reply(
    body: Any, buffers: Sequence[bytes], untouched: Mapping[str, Any] | None = None
) -> Observed:
    """Read one call's frame.

    untouched: the inputs as a call leaves them that does not touch them. A child need not send
        their bytes, only say so; one that lies could as well send the bytes that it was given.

    Raises:
        ProtocolError: the frame is not what a child sends.
    """
    how = body.get("call") if isinstance(body, dict) else None
    if how == "too_large":
        return Observed("too_large")
    if how == "raised":
        return Observed("raised", raised=read_raised(body))
    if how == "state":
        return Observed("state", result=_read_state(body.get("found"), buffers))
    if how != "value":
        raise ProtocolError("a call that neither returned nor raised")
    gradients, arguments = body.get("gradients"), body.get("arguments")
    if not (gradients is None or isinstance(gradients, list)) or not isinstance(arguments, list):
        raise ProtocolError("a value without its arguments")
    left = {}
    for pair in arguments:
        if not (isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str)):
            raise ProtocolError("arguments that are no pairs")
        name, node = pair
        is_same = node == child.SAME and untouched is not None and name in untouched
        left[name] = untouched[name] if untouched and is_same else decode(node, buffers)
    return Observed(
        "value",
        result=decode(body.get("result"), buffers),
        gradients=None if gradients is None else tuple(decode(g, buffers) for g in gradients),
        arguments=left,
    )


def _read_state(node: Any, buffers: Sequence[bytes]) -> dict[str, tuple[int, ...]] | None:
    if node is None:
        return None
    found = decode(node, buffers)
    if not isinstance(found, dict) or len(found) > STATE_LIMIT:
        raise ProtocolError("a state that is no state")
    for name, shape in found.items():
        if not isinstance(name, str) or not isinstance(shape, tuple):
            raise ProtocolError("a state that is no state")
        if not all(type(size) is int for size in shape):
            raise ProtocolError("a state of shapes that are no shapes")
    return found


def read_raised(body: Mapping[str, Any]) -> Raised:
    """Read the description of an exception.

    Raises:
        ProtocolError: it is none.
    """
    type_name, message, lines = body.get("type"), body.get("message"), body.get("lines")
    if not (isinstance(type_name, str) and isinstance(message, str) and isinstance(lines, list)):
        raise ProtocolError("an exception that is no exception")
    if not all(type(line) is int for line in lines):
        raise ProtocolError("an exception on a line that is no number")
    is_memory = body.get("memory") is True or any(part in message for part in MEMORY_MESSAGES)
    return Raised(printable(type_name), printable(message), tuple(lines), is_memory)


def copy_of(value: Any) -> Any:
    """Return an input with memory and layout of its own, as a child would get it."""
    buffers: list[bytes] = []
    return decode_argument(encode_argument(value, buffers), buffers, torch.device("cpu"))


def as_sent(value: Any, describe: Callable[[Tensor], Node] | None = None) -> Any:
    """Return a value of our own as it would come back from a child: `decode` of `encode`.

    describe: says of a tensor where its memory lies, as for `encode`.
    """
    if isinstance(value, Tensor) and why_unaccepted(value) is None:
        return _sent(value, describe(value) if describe else {})
    if type(value) in (tuple, list) and all(isinstance(item, Tensor) for item in value):
        return type(value)(as_sent(item, describe) for item in value)
    buffers: list[bytes] = []
    return decode(encode(value, buffers, describe), buffers)


def _sent(tensor: Tensor, told: Node) -> Sent:
    plain = tensor.detach().resolve_conj().resolve_neg()
    return Sent(
        tensor=plain.clone(memory_format=torch.contiguous_format),
        device=told.get("device", "cpu"),
        requires_grad=told.get("requires_grad", False),
        alias=told.get("alias"),
        stride=tuple(told.get("stride", ())),
        offset=told.get("offset", 0),
    )


@dataclass(frozen=True, slots=True)
class Given:
    """The inputs of a case. call: as bytes. untouched: as a call leaves them that changes none."""

    call: Call
    untouched: Mapping[str, Any]

    @classmethod
    def of(cls, inputs: Mapping[str, Any], buffers: list[bytes] | None = None) -> Given:
        """Encode inputs. buffers: where to add their bytes; a list of its own if not given."""
        describe = describe_layout(inputs)
        untouched = {name: as_sent(value, describe) for name, value in inputs.items()}
        return cls(Call.of(inputs, buffers), untouched)


def observe_here(
    function: Callable[..., Any],
    given: Given,
    wrt: Sequence[str] = (),
    cotangent: Tensor | None = None,
    form: ModuleForm | None = None,
) -> Observed:
    """Run a drill's own function in this process, on copies of the inputs.

    function: one of a misconception, an alternative, a reference: never a submission.
    form: for a class, how the inputs reach its module.
    """
    arguments = given.call.arguments(torch.device("cpu"))
    describe = describe_layout(arguments)
    code = getattr(function, "__code__", None)
    path = code.co_filename if code else ""
    asked = form if inspect.isclass(function) else None
    performed = child.attempt(function, arguments, list(wrt), cotangent, path, form=asked)
    if not isinstance(performed, Performed):
        return read_reply(performed, [])
    if child.bytes_of(performed.result) > child.RESULT_LIMIT_BYTES:
        return Observed("too_large")
    gradients = performed.gradients
    return Observed(
        "value",
        result=as_sent(performed.result, describe),
        gradients=None if gradients is None else tuple(map(as_sent, gradients)),
        arguments={
            name: given.untouched[name]
            if given.call.is_untouched(name, value)
            else as_sent(value, describe)
            for name, value in performed.arguments.items()
        },
    )


def plain(value: Any) -> Any:
    """Return a result with its tensors as tensors."""
    if isinstance(value, Sent):
        return value.tensor
    if isinstance(value, tuple | list):
        return type(value)(plain(item) for item in value)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def tensors_of(value: Any) -> list[Sent]:
    """Return the tensors in a result, in order."""
    if isinstance(value, Sent):
        return [value]
    if isinstance(value, tuple | list):
        return [tensor for item in value for tensor in tensors_of(item)]
    if isinstance(value, dict):
        return [tensor for item in value.values() for tensor in tensors_of(item)]
    return []
