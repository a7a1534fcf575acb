"""Makes the jobs that the tests of the worker run, and reads what came back."""

from __future__ import annotations

import textwrap
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from torch import Tensor

from tensor_drills.worker import frame
from tensor_drills.worker.limits import Ended
from tensor_drills.worker.values import decode, encode_argument

PATH = "exercises/submission.py"
WAIT_S = 30.0


def make_job(
    source: str,
    calls: Sequence[dict[str, Any]] = ({},),
    *,
    function: str = "f",
    record_ops: bool = False,
    wrt: Sequence[str] = (),
    cotangents: Sequence[Tensor | None] | None = None,
    device: str = "cpu",
    form: dict[str, Any] | None = None,
) -> bytes:
    """Return the frame of a job. calls: one dict of arguments a case. form: of a module."""
    buffers = [textwrap.dedent(source).encode()]
    nodes = [[[name, encode_argument(v, buffers)] for name, v in call.items()] for call in calls]
    sent = [None] * len(calls) if cotangents is None else list(cotangents)
    body = {
        "function": function,
        "path": PATH,
        "device": device,
        "record_ops": record_ops,
        "wrt": list(wrt),
        "parameters": len(calls[0]) if form is None else form["init"],
        "form": form,
        "calls": nodes,
        "cotangents": [None if c is None else encode_argument(c, buffers) for c in sent],
    }
    return frame.pack(body, buffers)


def bodies(ended: Ended) -> list[Any]:
    """Return the bodies of all whole frames that were sent."""
    return [body for body, _ in frame.unpack_all(ended.result)]


def only_value(ended: Ended) -> Any:
    """Return the result of the only call of a job that went well."""
    (loaded, _), (reply, buffers), (tail, _) = frame.unpack_all(ended.result)
    assert loaded == {"loaded": "ok"}
    assert tail["end"] is True
    assert reply["call"] == "value", reply
    return decode(reply["result"], buffers)


def is_running(pid: int) -> bool:
    """Whether a process is there and is no zombie."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rsplit(")", 1)[1].split()[0] not in "ZX"


def wait_until(is_so: Callable[[], bool]) -> bool:
    """Wait for what will be so sooner or later; False where it is not so in a long time."""
    end_s = time.monotonic() + WAIT_S
    while not is_so():
        if time.monotonic() > end_s:
            return False
        time.sleep(0.005)
    return True
