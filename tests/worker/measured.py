"""Run a worker's module as the pools do, but without a sandbox around the submission.

    python measured.py warm FD FOLDER   the warm process; its children enter no sandbox
    python measured.py spawned          one spawned process
    python measured.py orphan FD FD FD  a child whose supervisor has died before it could ask

A submission can then leave processes behind, and coverage can save what it has measured of a
process that ends by `os._exit`: in the sandbox neither is possible.
"""

from __future__ import annotations

import os
import runpy
import sys
from contextlib import suppress
from typing import Any, NoReturn

from tensor_drills.worker.sandbox import Sandbox


def save_and_leave(status: int) -> NoReturn:
    """Save what is measured, in whichever process this is, and leave."""
    if "coverage" in sys.modules:
        from coverage import Coverage

        with suppress(BaseException):
            if (measuring := Coverage.current()) is not None:
                measuring.save()
    leave(status)


def enter_nothing(sandbox: Sandbox, memory_bytes: int | None, time_s: float) -> None:
    """Put on no layer."""


leave = os._exit
os._exit = save_and_leave
what = sys.argv.pop(1)
if what == "warm":
    Sandbox.enter = enter_nothing
if what in ("warm", "spawned"):
    runpy.run_module(f"tensor_drills.worker.{what}", run_name="__main__")
else:
    from tensor_drills.worker import warm

    message: dict[str, Any] = {"time_s": 1.0, "memory_bytes": 1 << 30, "cuda": False}
    fds = [int(fd) for fd in sys.argv[1:]]
    warm._be_child(
        message, fds, supervisor=1 << 30, sandbox=Sandbox.__new__(Sandbox), address_space=0
    )
