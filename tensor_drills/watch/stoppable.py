"""A pool whose submission in hand can be killed from another thread."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from tensor_drills.worker.limits import Limits
from tensor_drills.worker.pool import Pool, Running


class StoppablePool:
    """A pool whose submission in hand can be killed from another thread."""

    def __init__(self, pool: Pool) -> None:
        """Take a pool, which stays its owner's to close."""
        self._pool = pool
        self._lock = threading.Lock()
        self._running: Running | None = None
        self._is_stopped = False

    @property
    def layers(self) -> tuple[str, ...]:
        """See `Pool.layers`."""
        return self._pool.layers

    def start(
        self, job: bytes, limits: Limits, *, cuda: bool = False, imports: Sequence[str] = ()
    ) -> Running:
        """See `Pool.start`. What was stopped before it began is killed at once."""
        running = self._pool.start(job, limits, cuda=cuda, imports=imports)
        with self._lock:
            self._running = running
            if self._is_stopped:
                running.kill()
        return running

    def close(self) -> None:
        """See `Pool.close`."""
        self._pool.close()

    def stop(self) -> None:
        """Kill what runs, or would start, until `resume`."""
        with self._lock:
            self._is_stopped = True
            if self._running is not None:
                self._running.kill()

    def resume(self) -> bool:
        """Let submissions run again; return whether they were stopped."""
        with self._lock:
            was_stopped, self._is_stopped, self._running = self._is_stopped, False, None
        return was_stopped
