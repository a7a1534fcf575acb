"""The pool on Linux: a warm process forks a child a submission (`warm`)."""

from __future__ import annotations

import fcntl
import json
import os
import selectors
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from tensor_drills.errors import WorkerFault
from tensor_drills.worker.limits import Ended, How, Limits
from tensor_drills.worker.process import (
    clean_environment,
    tail_of,
    temporary_folder,
    worker_command,
)

START_LIMIT_S = 120.0
REPORT_GRACE_S = 10.0
JOBS_BEFORE_RESTART = 5000
READ_BYTES = 1 << 20
PIPE_BYTES = 1 << 20
UNDISTURBED_S = 0.03
MESSAGE_BYTES = 1 << 16


class ForkPool:
    """Keeps one warm process; starts a fresh one after many jobs, and after a fault."""

    def __init__(self) -> None:
        self._jobs = 0
        self._warm: _Warm | None = _Warm()
        self._layers: tuple[str, ...] | None = None

    @property
    def layers(self) -> tuple[str, ...]:
        """The layers that hold. Waits until torch is imported. Raises WorkerFault."""
        if self._layers is None:
            self._layers = self._alive().wait_until_ready()
        return self._layers

    def start(
        self, job: bytes, limits: Limits, *, cuda: bool = False, imports: Sequence[str] = ()
    ) -> ForkRunning:
        """Start one submission. See `Pool.start`."""
        if self._warm is not None and self._jobs % JOBS_BEFORE_RESTART == 0 and self._jobs:
            self.close()
        warm = self._alive()
        self._jobs += 1
        needs = {"cuda": cuda, "imports": list(imports)}
        return warm.start(self._jobs, job, limits, needs)

    def _alive(self) -> _Warm:
        if self._warm is None or not self._warm.is_alive:
            self.close()
            self._warm = _Warm()
        return self._warm

    def close(self) -> None:
        """End the warm process and its children."""
        if self._warm is not None:
            self._warm.close()
            self._warm = None


class _Warm:
    """One warm process and the socket to it."""

    def __init__(self) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = temporary_folder()
        self._stderr = Path(self._folder.name) / "warm.stderr"
        work = Path(self._folder.name) / "work"
        work.mkdir()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs, self._stderr.open("wb") as stderr:
            self._process = subprocess.Popen(
                worker_command(
                    "tensor_drills.worker.warm", str(theirs.fileno()), self._folder.name
                ),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                env=clean_environment(str(work)),
                cwd=work,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )
        self.control = ours
        self.reports: dict[int, dict[str, Any]] = {}
        self._layers: tuple[str, ...] | None = None

    @property
    def is_alive(self) -> bool:
        return self._folder is not None and self._process.poll() is None

    def start(self, number: int, job: bytes, limits: Limits, needs: dict[str, Any]) -> ForkRunning:
        self.wait_until_ready()
        job_fd = os.memfd_create("job", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        result_read, result_write = _pipe()
        output_read, output_write = _pipe()
        try:
            with open(job_fd, "wb", closefd=False) as file:
                file.write(job)
            seals = fcntl.F_SEAL_WRITE | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK
            fcntl.fcntl(job_fd, fcntl.F_ADD_SEALS, seals)
            message = {
                "job": number,
                "time_s": limits.time_s,
                "memory_bytes": limits.memory_bytes,
            } | needs
            fds = [job_fd, result_write, output_write]
            socket.send_fds(self.control, [json.dumps(message).encode()], fds)
        except OSError as error:
            os.close(result_read)
            os.close(output_read)
            self.close()
            raise WorkerFault(f"the warm process is gone ({error})") from error
        finally:
            for fd in (job_fd, result_write, output_write):
                os.close(fd)
        return ForkRunning(self, number, limits, result_read, output_read)

    def wait_until_ready(self) -> tuple[str, ...]:
        """Wait until torch is imported; return the layers that hold. Raises WorkerFault."""
        if self._layers is None:
            self._layers = tuple(self.receive(START_LIMIT_S)["layers"])
        return self._layers

    def kill_job(self, number: int) -> None:
        with suppress(OSError):  # it is gone: waiting for its report will tell
            self.control.send(json.dumps({"kill": number}).encode())

    def receive(self, timeout_s: float) -> dict[str, Any]:
        """Read one message.

        Raises:
            WorkerFault: it has died, or says nothing in time; it is closed then.
        """
        self.control.settimeout(max(timeout_s, 0.001))
        try:
            data = self.control.recv(MESSAGE_BYTES)
        except ConnectionResetError:
            data, reason = b"", "it has died"
        except OSError as error:
            data, reason = b"", f"it does not answer ({error})"
        else:
            reason = "it has died"
        if data:
            message: dict[str, Any] = json.loads(data)
            return message
        reason += f": {tail}" if (tail := tail_of(self._stderr)) else ""
        self.close()
        raise WorkerFault(f"the warm process: {reason}")

    def close(self) -> None:
        if self._folder is None:
            return
        self.control.close()
        self._process.kill()
        self._process.wait()
        self._folder.cleanup()
        self._folder = None


class ForkRunning:
    """A submission in a forked child."""

    def __init__(
        self, warm: _Warm, number: int, limits: Limits, result_fd: int, output_fd: int
    ) -> None:
        self._warm = warm
        self._number = number
        self._limits = limits
        self._pipes = {result_fd: bytearray(), output_fd: bytearray()}
        self._caps = {result_fd: limits.result_bytes, output_fd: limits.output_bytes}
        self._result_fd, self._output_fd = result_fd, output_fd
        self._backstop_s = time.monotonic() + limits.time_s + REPORT_GRACE_S
        self._heard_s = time.monotonic()

    def result(self) -> Ended:
        """Read both pipes until the supervisor reports the end. See `Running.result`."""
        try:
            report = self._read_until_report()
            ended_s = time.monotonic()
            for fd in self._pipes:
                self._drain(fd)
        finally:
            for fd in self._pipes:
                os.close(fd)
        output = bytes(self._pipes[self._output_fd])
        how: How = report["how"]
        if any(len(self._pipes[fd]) > cap for fd, cap in self._caps.items()) and how != "timeout":
            how = "output_limit"
        return Ended(
            how=how,
            code=report["code"],
            result=bytes(self._pipes[self._result_fd]),
            output=output[: self._limits.output_bytes],
            wall_s=report["wall_s"],
            peak_bytes=report["peak_bytes"],
            quiet_s=ended_s - self._heard_s,
        )

    def kill(self) -> None:
        """Have it killed. See `Running.kill`."""
        self._warm.kill_job(self._number)

    def _read_until_report(self) -> dict[str, Any]:
        with selectors.DefaultSelector() as selector:
            selector.register(self._warm.control, selectors.EVENT_READ)
            # Most submissions end at once, and a pipe holds what they send: not to be woken by
            # every frame saves a millisecond. Whoever sends more waits a moment for us to read.
            if self._number not in self._warm.reports:
                selector.select(UNDISTURBED_S)
            for fd in self._pipes:
                selector.register(fd, selectors.EVENT_READ)
            while True:
                if self._number in self._warm.reports:
                    return self._warm.reports.pop(self._number)
                left_s = self._backstop_s - time.monotonic()
                ready = [key.fileobj for key, _ in selector.select(max(left_s, 0))]
                if self._warm.control in ready or not ready:
                    report = self._warm.receive(left_s)
                    self._warm.reports[report["job"]] = report  # perhaps another one's
                for fd in self._pipes:
                    if fd in ready and not self._read_some(fd):
                        selector.unregister(fd)

    def _read_some(self, fd: int) -> bool:
        """Read what is there; return whether there may be more. Beyond the cap, have it killed."""
        chunk = os.read(fd, READ_BYTES)
        self._pipes[fd] += chunk
        if fd == self._result_fd and chunk:
            self._heard_s = time.monotonic()
        if len(self._pipes[fd]) > self._caps[fd]:
            self._warm.kill_job(self._number)
            return False
        return bool(chunk)

    def _drain(self, fd: int) -> None:
        """Read what a pipe still holds, without waiting: a process left behind may hold it open."""
        os.set_blocking(fd, False)
        try:
            while len(self._pipes[fd]) <= self._caps[fd]:
                chunk = os.read(fd, READ_BYTES)
                if not chunk:
                    return
                self._pipes[fd] += chunk
        except BlockingIOError:
            return


def _pipe() -> tuple[int, int]:
    """Make a pipe that holds more than the usual 64 KiB, so that a child seldom waits for us."""
    read_fd, write_fd = os.pipe2(os.O_CLOEXEC)
    with suppress(PermissionError):  # too many large pipes for this user: the usual size will do
        fcntl.fcntl(write_fd, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
    return read_fd, write_fd
