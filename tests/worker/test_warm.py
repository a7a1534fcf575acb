"""The warm process by its protocol alone: messages in and out, descriptors, and its own end."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from worker_jobs import WAIT_S, make_job

from tensor_drills.worker import frame
from tensor_drills.worker.ahead import IMPORTS
from tensor_drills.worker.layers import LAYERS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks from a warm process")

MEASURED = str(Path(__file__).with_name("measured.py"))
LOADED = {"loaded": "ok"}
END = {"end": True, "ops": []}


class Warm:
    """A warm process, and the parent's end of its socket."""

    def __init__(self, folder: Path) -> None:
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.control.settimeout(WAIT_S)
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, MEASURED, "warm", str(theirs.fileno()), str(folder)],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
            )

    def send(self, number: int, job: bytes, time_s: float = 20.0, **needs: Any) -> int:
        """Send one job; return the end of the pipe from which its frames can be read."""
        job_fd = os.memfd_create("job")
        os.write(job_fd, job)
        read_fd, write_fd = os.pipe()
        null_fd = os.open(os.devnull, os.O_WRONLY)
        message: dict[str, Any] = {"job": number, "time_s": time_s, "memory_bytes": 1 << 30}
        message |= {"cuda": False, "imports": []} | needs
        fds = [job_fd, write_fd, null_fd]
        socket.send_fds(self.control, [json.dumps(message).encode()], fds)
        for fd in fds:
            os.close(fd)
        return read_fd

    def kill(self, number: int) -> None:
        self.control.send(json.dumps({"kill": number}).encode())

    def receive(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self.control.recv(1 << 16))
        return message


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warm]:
    started = Warm(tmp_path_factory.mktemp("warm"))
    ready = started.receive()
    assert ready["ready"] is True
    assert set(ready["layers"]) <= set(LAYERS)
    yield started
    started.control.close()
    assert started.process.wait(WAIT_S) == 0


def test_a_parent_that_is_gone_before_it_reads_leaves_no_folder(tmp_path: Path) -> None:
    for is_waited_for in (False, True):  # gone while torch is imported; with a report unread
        folder = tmp_path / str(is_waited_for)
        folder.mkdir()
        started = Warm(folder)
        if is_waited_for:
            started.receive()
            os.close(started.send(1, make_job("def f(): return 1")))
            assert select.select([started.control], [], [], WAIT_S)[0]
        started.control.close()
        assert started.process.wait(WAIT_S) == 0
        assert not folder.exists()


def read_all(fd: int) -> list[Any]:
    with open(fd, "rb") as pipe:
        return [body for body, _ in frame.unpack_all(pipe.read())]


@pytest.mark.parametrize(
    "needs",
    [
        pytest.param({}, id="on the CPU"),
        pytest.param({"cuda": True}, id="for a GPU"),
        pytest.param({"imports": list(IMPORTS)}, id="with imports ahead"),
    ],
)
def test_a_job_is_run_and_reported(warm: Warm, needs: dict[str, Any]) -> None:
    fd = warm.send(1, make_job("def f(): return 1"), **needs)
    report = warm.receive()
    assert [body for body in read_all(fd) if "call" not in body] == [LOADED, END]
    assert set(report) == {"job", "how", "code", "wall_s", "peak_bytes"}
    assert (report["job"], report["how"], report["code"]) == (1, "exit", 0)
    assert report["wall_s"] > 0
    assert report["peak_bytes"] > 1 << 20


def test_a_job_that_cannot_be_read_is_reported_by_its_status(warm: Warm) -> None:
    fd = warm.send(2, b"TDRILL1")
    report = warm.receive()
    assert (report["job"], report["how"], report["code"], read_all(fd)) == (2, "exit", 1, [])


def test_jobs_run_side_by_side_and_only_the_one_named_is_killed(warm: Warm) -> None:
    endless = make_job("while True: pass")
    first, second = warm.send(3, endless), warm.send(4, endless)
    warm.kill(99)
    warm.kill(4)
    report = warm.receive()
    assert (report["job"], report["how"], report["code"]) == (4, "output_limit", signal.SIGKILL)
    quick = warm.send(5, make_job("def f(): return 1"))
    assert warm.receive()["job"] == 5
    warm.kill(3)
    assert warm.receive()["job"] == 3
    assert [len(read_all(fd)) for fd in (first, second, quick)] == [0, 0, 3]


def test_a_job_is_killed_at_its_own_deadline(warm: Warm) -> None:
    endless = make_job("while True: pass")
    slow, fast = warm.send(6, endless), warm.send(7, endless, time_s=0.05)
    report = warm.receive()
    assert (report["job"], report["how"], report["code"]) == (7, "timeout", signal.SIGKILL)
    warm.kill(6)
    assert warm.receive()["how"] == "output_limit"
    assert (read_all(slow), read_all(fast)) == ([], [])


def test_a_job_that_is_killed_at_its_deadline_is_reported_once(warm: Warm) -> None:
    fd = warm.send(8, make_job("while True: pass"), time_s=0.01)
    warm.kill(8)
    report = warm.receive()
    assert (report["job"], report["code"]) == (8, signal.SIGKILL)
    assert report["how"] in ("timeout", "output_limit")  # whichever of the two came first
    warm.kill(8)
    quick = warm.send(10, make_job("def f(): return 1"))
    assert warm.receive()["job"] == 10
    assert (read_all(fd), len(read_all(quick))) == ([], 3)


def test_a_signal_is_reported_by_its_number(warm: Warm) -> None:
    fd = warm.send(9, make_job("import os\nos.kill(os.getpid(), 6)"))
    report = warm.receive()
    assert (report["how"], report["code"], read_all(fd)) == ("signal", signal.SIGABRT, [])


def test_it_ends_with_its_parent_kills_what_is_running_and_removes_its_folder(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    own = Warm(folder)
    assert own.receive()["ready"] is True
    fd = own.send(1, make_job("import os\nos.write(3, b'here')\nwhile True: pass"))
    with open(fd, "rb", buffering=0) as pipe:
        assert pipe.read(99) == b"here"
        own.control.close()
        assert own.process.wait(WAIT_S) == 0
        assert pipe.read() == b""  # nobody holds its other end any more
    assert not folder.exists()


def test_a_child_whose_supervisor_has_died_leaves_without_running_its_job(tmp_path: Path) -> None:
    job = tmp_path / "job"
    job.write_bytes(make_job("def f(): return 1"))
    with job.open("rb") as source, (tmp_path / "frames").open("wb") as frames:
        fds = [source.fileno(), frames.fileno(), frames.fileno()]
        command = [sys.executable, MEASURED, "orphan", *map(str, fds)]
        ended = subprocess.run(command, pass_fds=fds, check=False, timeout=WAIT_S)
    assert ended.returncode == 1
    assert (tmp_path / "frames").read_bytes() == b""


def test_a_spawned_process_says_that_torch_is_there_and_runs_its_job() -> None:
    ended = subprocess.run(
        [sys.executable, MEASURED, "spawned"],
        input=make_job("def f():\n    print('printed', flush=True)\n    return 1"),
        capture_output=True,
        check=False,
        timeout=WAIT_S,
    )
    assert ended.returncode == 0
    assert ended.stdout.startswith(b"\n" + frame.MAGIC)
    assert [body for body, _ in frame.unpack_all(ended.stdout[1:])][::2] == [LOADED, END]
    assert "printed" in ended.stderr.decode()
