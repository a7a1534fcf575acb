"""The pool where a warm process cannot fork (macOS, Windows): a fresh process a submission.

The same jobs, frames and caps. It imports torch for every submission, so it is slow, and it sets
no memory limit.
"""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from tensor_drills.worker.limits import Ended, How, Limits
from tensor_drills.worker.process import clean_environment, temporary_folder, worker_command

IMPORT_ALLOWANCE_S = 60.0
READ_BYTES = 1 << 16


class SpawnPool:
    """Starts a process a submission."""

    layers: tuple[str, ...] = ()

    def start(
        self, job: bytes, limits: Limits, *, cuda: bool = False, imports: Sequence[str] = ()
    ) -> SpawnRunning:
        """Start one submission. See `Pool.start`."""
        return SpawnRunning(job, limits)

    def close(self) -> None:
        """Nothing is kept between submissions."""


class SpawnRunning:
    """A submission in a process of its own."""

    def __init__(self, job: bytes, limits: Limits) -> None:
        self._limits = limits
        self._folder = temporary_folder()
        work = Path(self._folder.name)
        self._process = subprocess.Popen(
            worker_command("tensor_drills.worker.spawned"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            env=clean_environment(str(work)),
            cwd=work,
        )
        self._overflowed = False
        self._started = threading.Event()
        self._result, self._output = bytearray(), bytearray()
        stdin, stdout, stderr = self._process.stdin, self._process.stdout, self._process.stderr
        assert stdin is not None
        assert stdout is not None
        assert stderr is not None
        self._threads = [
            threading.Thread(target=target, args=arguments, daemon=True)
            for target, arguments in (
                (_feed, (stdin, job)),
                (self._read, (stdout, self._result, limits.result_bytes)),
                (self._read, (stderr, self._output, limits.output_bytes)),
            )
        ]
        for thread in self._threads:
            thread.start()

    def result(self) -> Ended:
        """Wait for the end. The clock starts when torch is imported. See `Running.result`."""
        timed_out = False
        self._started.wait(IMPORT_ALLOWANCE_S)
        started_s = time.monotonic()
        try:
            self._process.wait(self._limits.time_s)
        except subprocess.TimeoutExpired:
            timed_out = True
            self._process.kill()
            self._process.wait()
        wall_s = time.monotonic() - started_s
        if hasattr(os, "killpg"):  # what it has left behind
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        for thread in self._threads:
            thread.join(timeout=1.0)
        self._folder.cleanup()
        code = self._process.returncode
        how: How = "signal" if code < 0 else "exit"
        if timed_out or self._overflowed:
            how = "timeout" if timed_out else "output_limit"
        result = bytes(self._result).removeprefix(b"\n")
        return Ended(how, abs(code), result, bytes(self._output), wall_s, 0)

    def kill(self) -> None:
        """Have it killed. See `Running.kill`."""
        self._process.kill()

    def _read(self, stream: IO[bytes], into: bytearray, cap: int) -> None:
        """Read with a cap. The first byte on stdout, a newline, says that torch is imported."""
        with stream:
            while chunk := stream.read1(READ_BYTES):  # type: ignore[attr-defined]
                if into is self._result:
                    self._started.set()
                into += chunk
                if len(into) > cap:
                    del into[cap:]
                    self._overflowed = True
                    self._process.kill()
                    break
        if into is self._result:
            self._started.set()


def _feed(stream: IO[bytes], job: bytes) -> None:
    try:
        with stream:
            stream.write(job)
    except BrokenPipeError:
        return  # it has died: its end tells
