"""Run a worker's module as the pools do, but save what coverage has measured before it leaves.

    python measured.py warm FD FOLDER   the warm process; its forked children are measured too
    python measured.py spawned          one spawned process
    python measured.py orphan FD FD FD  a child whose supervisor has died before it could ask

Where coverage is not measuring, this runs them as they are. A process that ends by `os._exit`
would otherwise leave no trace of the lines that it ran.
"""

from __future__ import annotations

import os
import runpy
import sys
from typing import NoReturn


def save_and_leave(status: int) -> NoReturn:
    """Save what is measured, in whichever process this is, and leave."""
    if "coverage" in sys.modules:
        from coverage import Coverage

        if (measuring := Coverage.current()) is not None:
            measuring.save()
    leave(status)


leave = os._exit
os._exit = save_and_leave
what = sys.argv.pop(1)
if what in ("warm", "spawned"):
    runpy.run_module(f"tensor_drills.worker.{what}", run_name="__main__")
else:
    from tensor_drills.worker import warm

    job_fd, result_fd, output_fd = map(int, sys.argv[1:])
    message = {"time_s": 1.0, "memory_bytes": 1 << 30, "cuda": False}
    warm._be_child(message, job_fd, result_fd, output_fd, supervisor=1 << 30, address_space=0)
