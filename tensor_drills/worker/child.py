"""One submission, in a process of its own: compile it, find the function, act on each case.

Runs in a forked child (`warm`) or in a spawned process (`spawned`). It knows no drill: a job is
source, a function's name and arguments. Frames are written one by one, so that what was reached
before a deadline is known:

    {"loaded": "ok"}                          or what stands in the way, and then no more frames
    {"call": "value" | "raised" | "state" | "too_large", ...}    one a case
    {"end": true, "ops": [...]}

Of an argument that a call has left as it was not the bytes are sent, but `SAME`.
"""

from __future__ import annotations

import inspect
import linecache
import os
import sys
import types
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from tensor_drills.worker import frame
from tensor_drills.worker.action import (
    OpRecorder,
    OtherState,
    Performed,
    describe_layout,
    perform,
)
from tensor_drills.worker.call import Call
from tensor_drills.worker.form import ModuleForm
from tensor_drills.worker.values import DEPTH_LIMIT, Node, decode_argument, encode, plain_text

MODULE_NAME = "submission"
MESSAGE_LIMIT = 2000
LINES_LIMIT = 20
RESULT_LIMIT_BYTES = 32 << 20
SAME: Node = {"k": "same"}


def run_job(job: bytes, result_fd: int) -> None:
    """Read one job frame and write the result's frames to `result_fd`.

    The body of a job: function, path, device, record_ops, wrt, parameters (how many it is called
    with), form (None, or that of a module: init, weights, has_mode), calls (each a list of
    [name, node]), cotangents (a node or None, one a call); buffer 0 is the source.
    """
    unpacked = frame.unpack(job)
    if unpacked is None:
        raise ValueError("a job that is cut short")
    body, buffers, _ = unpacked
    device = torch.device(body["device"])
    recorder = OpRecorder() if body["record_ops"] else None
    path = body["path"]
    function, loaded = _load(buffers[0], path, body["function"], body["parameters"])
    _send(result_fd, loaded)
    if function is None:
        return
    form = body["form"] and ModuleForm(
        body["form"]["init"], tuple(body["form"]["weights"]), body["form"]["has_mode"]
    )
    for arguments, cotangent in zip(body["calls"], body["cotangents"], strict=True):
        call = Call(dict(arguments), buffers)
        gradient = decode_argument(cotangent, buffers, device) if cotangent else None
        reply, sent = call_once(function, call, device, body["wrt"], gradient, path, recorder, form)
        try:
            _send(result_fd, reply, sent)
        except frame.TooLargeError:
            _send(result_fd, {"call": "too_large"})
    _send(result_fd, {"end": True, "ops": sorted(recorder.names) if recorder else []})


def _load(
    source: bytes, path: str, name: str, parameters: int
) -> tuple[Callable[..., Any] | None, dict[str, Any]]:
    """Run the module; return its function, and the frame that says how that went."""
    module = types.ModuleType(MODULE_NAME)
    module.__file__ = path
    sys.modules[MODULE_NAME] = module
    text = source.decode("utf-8", "replace").splitlines(keepends=True)
    linecache.cache[path] = (len(source), None, text, path)
    try:
        exec(compile(source, path, "exec", dont_inherit=True), module.__dict__)
    except BaseException as error:
        return None, {"loaded": "raised"} | _exception(error, path)
    try:
        return _find(module, name, parameters, path)
    except BaseException as error:  # names and signatures may be objects of the learner's
        return None, {"loaded": "raised"} | _exception(error, path)


def _find(
    module: types.ModuleType, name: str, parameters: int, path: str
) -> tuple[Callable[..., Any] | None, dict[str, Any]]:
    """Return the function of a module, and the frame that says whether it can be called."""
    if name not in module.__dict__:
        own = [key for key, value in vars(module).items() if _is_defined_in(value, path)]
        return None, {"loaded": "missing", "defined": [plain_text(key, 100) for key in own[:10]]}
    function = module.__dict__[name]
    if not callable(function):
        return None, {"loaded": "not_callable", "type": _type_name(function)}
    return _with_signature(function, parameters)


def _is_defined_in(value: Any, path: str) -> bool:
    if inspect.isclass(value):
        return value.__module__ == MODULE_NAME
    return inspect.isfunction(value) and value.__code__.co_filename == path


def _with_signature(
    function: Callable[..., Any], parameters: int
) -> tuple[Callable[..., Any] | None, dict[str, Any]]:
    """Check that a function takes so many parameters by position, where that can be known."""
    try:
        signature = inspect.signature(function)
    except BaseException:
        return function, {"loaded": "ok"}  # the call itself will tell
    try:
        signature.bind(*range(parameters))
    except TypeError:
        try:
            text = plain_text(str(signature), 200)
        except BaseException:
            text = "(...)"
        return None, {"loaded": "signature", "signature": text}
    return function, {"loaded": "ok"}


def call_once(
    function: Callable[..., Any],
    call: Call,
    device: torch.device,
    wrt: list[str],
    cotangent: Tensor | None,
    path: str,
    recorder: OpRecorder | None = None,
    form: ModuleForm | None = None,
) -> tuple[dict[str, Any], list[bytes]]:
    """Act once on `function`; return the frame that says what came of it.

    path: the file of the submission, whose lines an exception is reported with.
    recorder: sees the ops of the call, and of nothing else.
    """
    arguments = call.arguments(device)
    describe = describe_layout(arguments)
    performed = attempt(function, arguments, wrt, cotangent, path, recorder, form)
    if not isinstance(performed, Performed):
        return performed, []
    try:
        return _value(performed, call, describe)
    except MemoryError:
        return {"call": "too_large"}, []
    except RuntimeError as error:
        if "allocate" in str(error):  # what is to be sent does not fit into memory
            return {"call": "too_large"}, []
        return _unsendable(performed.result)
    except BaseException:  # the result is the learner's object: looking at it may do anything
        return _unsendable(performed.result)


def attempt(
    function: Callable[..., Any],
    arguments: dict[str, Any],
    wrt: list[str],
    cotangent: Tensor | None,
    path: str,
    recorder: OpRecorder | None = None,
    form: ModuleForm | None = None,
) -> Performed | dict[str, Any]:
    """Act once; return what came of it, or, where that is no value, the frame that says so."""
    try:
        return perform(function, arguments, wrt, cotangent, form, recorder)
    except OtherState as error:
        found = None if error.found is None else encode(error.found, [])
        return {"call": "state", "found": found}
    except BaseException as error:
        return {"call": "raised"} | _exception(error, path)


def _unsendable(result: Any) -> tuple[dict[str, Any], list[bytes]]:
    foreign = {"k": "foreign", "type": _type_name(result), "note": "unsendable"}
    return {"call": "value", "result": foreign, "gradients": None, "arguments": []}, []


def _value(
    performed: Performed, call: Call, describe: Callable[[Tensor], Node]
) -> tuple[dict[str, Any], list[bytes]]:
    if inspect.iscoroutine(performed.result):
        performed.result.close()  # it would warn that nobody has awaited it
    if bytes_of(performed.result) > RESULT_LIMIT_BYTES:
        return {"call": "too_large"}, []
    sent: list[bytes] = []
    gradients = performed.gradients
    return {
        "call": "value",
        "result": encode(performed.result, sent, describe),
        "gradients": None if gradients is None else [encode(g, sent) for g in gradients],
        "arguments": [
            [name, SAME if call.is_untouched(name, value) else encode(value, sent, describe)]
            for name, value in performed.arguments.items()
        ],
    }, sent


def bytes_of(value: Any, depth: int = 0) -> int:
    """Return about how much there is to send; what nests too deeply will not be sent."""
    if depth > DEPTH_LIMIT:
        return 0
    if type(value) is Tensor:
        return 0 if value.is_nested else value.numel() * value.element_size()
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, tuple | list):
        return sum(bytes_of(item, depth + 1) for item in value) + 64 * len(value)
    return len(value) if isinstance(value, str | bytes) else 0


def _exception(error: BaseException, path: str) -> dict[str, Any]:
    """Describe an exception: its type, its message and the submission's own lines, outermost first.

    The exception is the learner's object: its `__str__` may raise, lie or return no string.
    """
    try:
        message = plain_text(str(error), MESSAGE_LIMIT)
    except BaseException:
        message = ""
    lines = []
    # The attributes as the interpreter keeps them, whatever the object's own class says.
    trace = vars(BaseException)["__traceback__"].__get__(error)
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            lines.append(trace.tb_lineno)
        trace = trace.tb_next
    return {
        "type": _type_name(error),
        "message": message,
        "lines": lines[-LINES_LIMIT:],
        "memory": any(
            base in type.mro(type(error)) for base in (MemoryError, torch.OutOfMemoryError)
        ),
    }


def _type_name(value: Any) -> str:
    return plain_text(type.__dict__["__name__"].__get__(type(value)), 100)


def _send(result_fd: int, body: dict[str, Any], buffers: list[bytes] | None = None) -> None:
    data = memoryview(frame.pack(body, buffers or []))
    while data:
        data = data[os.write(result_fd, data) :]
