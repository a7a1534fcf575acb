"""The warm process: torch imported once, one forked child a submission.

Started as `python -m tensor_drills.worker.warm FD FOLDER`, where FD is its end of a socket pair and
FOLDER the temporary folder that submissions run in. It never runs an op and keeps one thread: a
process that has run a multi-threaded op and then forks can hang its child in OpenMP. It never
initialises CUDA, which does not survive a fork, and it never sees an expected value.

Messages, one JSON document each:
    to it    {"job": n, "time_s": ..., "memory_bytes": ..., "cuda": ..., "imports": [...]} with
             three descriptors:
             the job (a sealed file in memory), the pipe for results, the pipe for output
             {"kill": n}
    from it  {"ready": true, "layers": [...]}
             {"job": n, "how": ..., "code": ..., "wall_s": ..., "peak_bytes": ...}
"""

from __future__ import annotations

import gc
import importlib
import json
import linecache
import os
import resource
import select
import shutil
import signal
import socket
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NoReturn

# Imported once here, and not in every child: what a submission imports, or torch on first use.
import jaxtyping  # noqa: F401
import numpy  # noqa: F401
import torch
import torch.overrides

from tensor_drills.worker import child
from tensor_drills.worker.ahead import IMPORTS
from tensor_drills.worker.limits import How
from tensor_drills.worker.pages import collapse
from tensor_drills.worker.sandbox import Sandbox, die_with_parent

MESSAGE_BYTES = 1 << 16
MANY_FILES = 1 << 20  # where there is no limit


@dataclass(slots=True)
class _Running:
    job: int
    pid: int
    pidfd: int
    started_s: float
    deadline_s: float
    killed_for: How | None = None


def serve(control: socket.socket) -> None:
    """Fork children as told, kill them at their deadlines, report their ends."""
    running: dict[int, _Running] = {}  # by pidfd
    is_settled = False
    sandbox = Sandbox()
    control.send(json.dumps({"ready": True, "layers": sandbox.layers}).encode())
    try:
        while True:
            now = time.monotonic()
            wait_s = min((r.deadline_s - now for r in running.values()), default=None)
            timeout = None if wait_s is None else max(wait_s, 0)
            waited_for: list[socket.socket | int] = [control, *running]
            readable, _, _ = select.select(waited_for, [], [], timeout)
            if control in readable:
                data, fds, _, _ = socket.recv_fds(control, MESSAGE_BYTES, 3)
                if not data:
                    return
                message = json.loads(data)
                if "kill" in message:
                    for runner in running.values():
                        if runner.job == message["kill"]:
                            _kill(runner, "output_limit")
                else:
                    if _import_ahead(message["imports"]):
                        is_settled = False
                    runner = _fork(message, fds, sandbox)
                    running[runner.pidfd] = runner
            reported = [fd for fd in readable if isinstance(fd, int)]
            for pidfd in reported:
                control.send(json.dumps(_reap(running.pop(pidfd))).encode())
            if reported and not running and not is_settled:
                is_settled = True
                _settle()
            for runner in running.values():
                if time.monotonic() >= runner.deadline_s and runner.killed_for is None:
                    _kill(runner, "timeout")
    finally:
        for runner in running.values():
            _kill(runner, "timeout")


def _fork(message: dict[str, Any], fds: list[int], sandbox: Sandbox) -> _Running:
    if message["cuda"]:
        sandbox.prepare_gpu()
    address_space = _address_space_bytes()
    started_s = time.monotonic()
    supervisor = os.getpid()
    pid = os.fork()
    if pid == 0:
        _be_child(message, fds, supervisor, sandbox, address_space)
    for fd in fds:
        os.close(fd)
    deadline_s = started_s + message["time_s"]
    return _Running(message["job"], pid, os.pidfd_open(pid), started_s, deadline_s)


def _import_ahead(names: list[str]) -> bool:
    """Import what the next submission needs; return whether there was anything to do."""
    wanted = [name for name in names if name in IMPORTS and name not in sys.modules]
    for name in wanted:
        with suppress(ImportError):  # not installed, or another torch, which may not need it
            importlib.import_module(name)
    return bool(wanted)


def _be_child(
    message: dict[str, Any],
    fds: list[int],
    supervisor: int,
    sandbox: Sandbox,
    address_space: int,
) -> NoReturn:
    """Enter the sandbox, drop every descriptor but those of the job, run it, and leave at once."""
    status = 1
    job_fd, result_fd, output_fd = fds
    try:
        os.setsid()
        die_with_parent()
        if os.getppid() not in (supervisor, 0):  # it died before the line above; 0: a namespace
            os._exit(1)
        job = os.pread(job_fd, os.fstat(job_fd).st_size, 0)
        null_fd = os.open(os.devnull, os.O_RDONLY)
        most_files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        memory_bytes = None if message["cuda"] else address_space + message["memory_bytes"]
        sandbox.enter(memory_bytes, message["time_s"])
        _keep_only([null_fd, output_fd, output_fd, result_fd], most_files)
        child.run_job(job, 3)
        status = 0
    finally:
        _flush()
        os._exit(status)


def _keep_only(fds: list[int], most: int) -> None:
    """Make `fds` the descriptors 0, 1, 2, ... of this process; close all others up to `most`."""
    high = [os.dup(fd) if fd < len(fds) else fd for fd in fds]
    for number, fd in enumerate(high):
        os.dup2(fd, number)
    os.closerange(len(fds), most if most > 0 else MANY_FILES)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        with suppress(BaseException):  # the learner's code may have replaced or closed it
            stream.flush()


def _kill_group(runner: _Running) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(runner.pid, signal.SIGKILL)


def _kill(runner: _Running, why: How) -> None:
    """Kill the child and all that it has left in its process group."""
    runner.killed_for = runner.killed_for or why
    _kill_group(runner)
    signal.pidfd_send_signal(runner.pidfd, signal.SIGKILL)


def _reap(runner: _Running) -> dict[str, Any]:
    """Collect an ended child, kill what it has left in its process group, describe its end."""
    _, status, usage = os.wait4(runner.pid, 0)
    wall_s = time.monotonic() - runner.started_s
    _kill_group(runner)
    os.close(runner.pidfd)
    how: How = runner.killed_for or ("signal" if os.WIFSIGNALED(status) else "exit")
    code = os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return {
        "job": runner.job,
        "how": how,
        "code": code,
        "wall_s": wall_s,
        "peak_bytes": usage.ru_maxrss * 1024,
    }


def _settle() -> None:
    """Make the next forks cheap; done when a first submission is through, which it would delay."""
    _freeze()
    collapse()


def _freeze() -> None:
    """Let no child's collector touch, and so copy, every page that it shares with us.

    Without a collection first: it takes 0.1 s, and imports leave some thirty objects to be found.
    """
    gc.freeze()


def _address_space_bytes() -> int:
    with open("/proc/self/statm", encoding="ascii") as statm:
        return int(statm.read().split()[0]) * resource.getpagesize()


def main() -> None:
    """Serve on the descriptor that the command line names; the second argument is our folder."""
    torch.set_num_threads(1)
    tempfile.tempdir = os.getcwd()  # parts of torch ask for it; finding one would try to write
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's; it closes the socket
    linecache.clearcache()
    _freeze()
    # A parent with many files open hands down a high number, which select() does not take.
    control = os.dup(int(sys.argv[1]))
    os.close(int(sys.argv[1]))
    with suppress(ConnectionError):  # the parent was killed with messages of ours unread
        serve(socket.socket(fileno=control))
    shutil.rmtree(sys.argv[2], ignore_errors=True)  # the parent is gone without having cleaned up


if __name__ == "__main__":
    main()
