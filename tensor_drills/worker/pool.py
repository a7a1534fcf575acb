"""The parent's end: starts submissions, reads what they send with a cap, has them killed.

`open_pool` gives the best pool of this machine: `ForkPool` on Linux, `SpawnPool` elsewhere. Both
take the same jobs and tell the same of an end; what differs is speed and isolation.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Protocol

from tensor_drills.worker.limits import Ended, Limits

STDERR_TAIL = 600


class Running(Protocol):
    """A submission that has been started."""

    def result(self) -> Ended:
        """Wait for its end.

        Raises:
            WorkerFault: our own machinery failed.
        """
        ...


class Pool(Protocol):
    """Starts submissions."""

    @property
    def isolation(self) -> str:
        """What stands between a submission and this machine: "process" so far."""
        ...

    def start(
        self, job: bytes, limits: Limits, *, cuda: bool = False, backward: bool = False
    ) -> Running:
        """Start one submission and return at once.

        cuda: it runs on a GPU. backward: gradients are asked.

        Raises:
            WorkerFault: our own machinery failed.
        """
        ...

    def close(self) -> None:
        """End all processes and remove the temporary folder."""
        ...


def open_pool(*, spawn: bool = False) -> Pool:
    """Return the pool for this machine; it begins to import torch at once, in the background.

    spawn: take the pool of machines that cannot fork, as a test does.
    """
    if spawn or not (sys.platform == "linux" and hasattr(os, "pidfd_open")):
        from tensor_drills.worker.spawn_pool import SpawnPool

        return SpawnPool()
    from tensor_drills.worker.fork_pool import ForkPool

    return ForkPool()


def clean_environment(folder: str) -> dict[str, str]:
    """Return the environment of a worker: little, the same everywhere, one thread a library.

    folder: where it may write.
    """
    kept = ("PATH", "LD_LIBRARY_PATH", "CUDA_VISIBLE_DEVICES", "CUDA_HOME", "SYSTEMROOT")
    return {name: os.environ[name] for name in kept if name in os.environ} | {
        "HOME": folder,
        "TMPDIR": folder,
        "TEMP": folder,
        "TMP": folder,
        "LANG": "C.UTF-8",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
    }


def worker_command(module: str, *arguments: str) -> list[str]:
    """Return the command that runs `module`, with no folder of the user's on its path."""
    return [sys.executable, "-P", "-X", "utf8", "-m", module, *arguments]


def temporary_folder() -> tempfile.TemporaryDirectory[str]:
    """Make the folder in which submissions run."""
    return tempfile.TemporaryDirectory(prefix="tensor-drills-", ignore_cleanup_errors=True)


def tail_of(path: Path) -> str:
    """Return the end of what a worker wrote to its stderr, for the message of a fault."""
    return path.read_text("utf-8", "replace")[-STDERR_TAIL:].strip() if path.exists() else ""
