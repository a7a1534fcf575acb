"""The parent's end: starts submissions, reads what they send with a cap, has them killed.

`open_pool` gives the best pool of this machine: `ForkPool` on Linux, `SpawnPool` elsewhere. Both
take the same jobs and tell the same of an end; what differs is speed and isolation.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Protocol

from tensor_drills.worker.limits import Ended, Limits
from tensor_drills.worker.spawn_pool import SpawnPool


class Running(Protocol):
    """A submission that has been started."""

    def result(self) -> Ended:
        """Wait for its end.

        Raises:
            WorkerFault: our own machinery failed.
        """
        ...

    def kill(self) -> None:
        """Have it killed, from any thread: `result` then returns soon, and says nothing of use."""
        ...


class Pool(Protocol):
    """Starts submissions."""

    @property
    def layers(self) -> tuple[str, ...]:
        """The layers between a submission and this machine that hold (`layers.LAYERS`)."""
        ...

    def start(
        self, job: bytes, limits: Limits, *, cuda: bool = False, imports: Sequence[str] = ()
    ) -> Running:
        """Start one submission and return at once.

        cuda: it runs on a GPU. imports: of `ahead.IMPORTS`, what the warm process imports first.

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
        return SpawnPool()
    from tensor_drills.worker.fork_pool import ForkPool  # needs fcntl, which is not everywhere

    return ForkPool()
