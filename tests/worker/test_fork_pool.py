"""The pool of forked children: what ends a submission, and what is left of it afterwards."""

from __future__ import annotations

import contextlib
import fcntl
import os
import resource
import select
import signal
import socket
import stat
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from worker_jobs import bodies, is_running, make_job, only_value, wait_until

from tensor_drills.errors import WorkerFault
from tensor_drills.worker import fork_pool, sandbox
from tensor_drills.worker.fork_pool import ForkPool
from tensor_drills.worker.layers import LAYERS, isolation_of, layers_on
from tensor_drills.worker.limits import Ended, Limits
from tensor_drills.worker.pool import open_pool
from tensor_drills.worker.process import clean_environment, tail_of
from tensor_drills.worker.spawn_pool import SpawnPool

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks from a warm process")

SMALL = Limits(time_s=20.0, memory_bytes=1 << 28, output_bytes=1 << 14, result_bytes=1 << 16)
SHORT = Limits(time_s=0.15)
LOADED = {"loaded": "ok"}


@pytest.fixture(scope="module")
def pool() -> Iterator[ForkPool]:
    """One pool for all tests: it begins anew after a test that harms it."""
    shared = ForkPool()
    yield shared
    shared.close()


def run(pool: ForkPool, source: str, limits: Limits = SMALL, **options: Any) -> Ended:
    return pool.start(make_job(source, **options), limits).result()


def warm_pid(pool: ForkPool) -> int:
    """Return the process that has just run a job.

    A child may live in a namespace of its own: a process id that it tells means nothing here.
    """
    assert only_value(run(pool, "def f(): return 1")) == 1
    assert pool._warm is not None
    return pool._warm._process.pid


def waiting_bytes(fd: int) -> int:
    """Return how much a pipe holds."""
    (count,) = struct.unpack("i", fcntl.ioctl(fd, termios.FIONREAD, bytes(4)))
    return int(count)


def descriptors() -> set[str]:
    return set(os.listdir("/proc/self/fd"))


def test_a_submission_is_run_and_its_end_is_told(pool: ForkPool) -> None:
    ended = run(pool, "def f(x): return x + 1", calls=[{"x": torch.tensor([1.0, 2.0])}])
    assert only_value(ended).tensor.tolist() == [2.0, 3.0]
    assert (ended.how, ended.code, ended.output) == ("exit", 0, b"")
    assert 0 < ended.wall_s < SMALL.time_s
    assert ended.peak_bytes > 1 << 20


def test_what_is_printed_comes_back_from_both_streams_in_order(pool: ForkPool) -> None:
    ended = run(
        pool,
        """
        import os, sys
        print("loading", flush=True)
        def f():
            print("数", file=sys.stderr)
            os.write(1, b"raw\\n")
            print("last")
        """,
    )
    assert ended.output.decode() == "loading\n数\nraw\nlast\n"
    assert only_value(ended) is None


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param("sys.stdout = None", id="took stdout away"),
        pytest.param("sys.stdout.close()", id="closed stdout"),
        pytest.param("os.close(1)", id="closed the descriptor"),
        pytest.param("sys.stdout = object()", id="put something else there"),
    ],
)
def test_a_submission_may_spoil_its_streams(pool: ForkPool, harm: str) -> None:
    ended = run(pool, f"import os, sys\ndef f():\n    {harm}\n    return 1")
    assert only_value(ended) == 1


ENDS = [
    pytest.param("while True: pass", [], id="a loop while loading"),
    pytest.param("def f():\n    while True: pass", [LOADED], id="a loop in the call"),
    pytest.param("import time\ndef f(): time.sleep(999)", [LOADED], id="a sleep"),
    pytest.param(
        """
        def f():
            while True:
                try:
                    while True: pass
                except BaseException:
                    pass
        """,
        [LOADED],
        id="a loop that swallows every exception",
    ),
    pytest.param(
        """
        import signal
        def f():
            for number in range(1, 32):
                if number not in (signal.SIGKILL, signal.SIGSTOP):
                    signal.signal(number, signal.SIG_IGN)
            while True: pass
        """,
        [LOADED],
        id="a loop that ignores every signal",
    ),
    pytest.param("import os\ndef f(): os.kill(os.getpid(), 19)", [LOADED], id="a stopped process"),
    pytest.param(
        "import time\ndef f():\n    print(1)\n    time.sleep(999)", [LOADED], id="a print"
    ),
]


@pytest.mark.parametrize(("source", "sent"), ENDS)
def test_a_submission_is_killed_at_its_deadline(
    pool: ForkPool, source: str, sent: list[Any]
) -> None:
    ended = run(pool, source, SHORT)
    assert (ended.how, ended.code) == ("timeout", signal.SIGKILL)
    assert bodies(ended) == sent


def test_calls_before_the_deadline_are_known(pool: ForkPool) -> None:
    source = "def f(n):\n    while n == 2: pass\n    return n"
    ended = run(pool, source, SHORT, calls=[{"n": 1}, {"n": 2}, {"n": 3}])
    assert ended.how == "timeout"
    assert [body["result"]["v"] for body in bodies(ended)[1:]] == [1]


def test_the_pool_goes_on_after_a_deadline(pool: ForkPool) -> None:
    before = warm_pid(pool)
    assert run(pool, "def f():\n    while True: pass", SHORT).how == "timeout"
    assert warm_pid(pool) == before


FLOODS = [
    pytest.param("while True: print('x' * 999)", id="while loading"),
    pytest.param("def f():\n    while True: print('x' * 999)", id="in the call"),
    pytest.param("import os\ndef f():\n    while True: os.write(2, b'x' * 9999)", id="on stderr"),
    pytest.param(
        "def f():\n    while True:\n        try: print('x' * 999)\n        except: pass",
        id="by one that swallows every exception",
    ),
]


@pytest.mark.parametrize("source", FLOODS)
def test_a_flood_of_output_ends_the_submission(pool: ForkPool, source: str) -> None:
    ended = run(pool, source)
    assert ended.how == "output_limit"
    assert len(ended.output) == SMALL.output_bytes


def test_a_flood_of_results_ends_the_submission(pool: ForkPool) -> None:
    ended = run(pool, "import os\ndef f():\n    while True: os.write(3, bytes(9999))")
    assert ended.how == "output_limit"


def test_output_of_just_the_limit_is_accepted(pool: ForkPool) -> None:
    ended = run(pool, f"import sys\ndef f(): sys.stdout.write('x' * {SMALL.output_bytes})")
    assert (ended.how, ended.output) == ("exit", b"x" * SMALL.output_bytes)


def run_unread(pool: ForkPool, source: str) -> Ended:
    """Run a job to its end before anything that it sent is read."""
    running = pool.start(make_job(source), SMALL)
    assert pool._warm is not None
    control = pool._warm.control
    assert wait_until(lambda: bool(select.select([control], [], [], 0)[0]))
    return running.result()


def test_what_is_left_in_the_pipes_is_read(pool: ForkPool) -> None:
    ended = run_unread(pool, "import os\ndef f(): return os.write(2, b'printed')")
    assert (ended.how, ended.output, only_value(ended)) == ("exit", b"printed", 7)


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(f"os.write(1, b'x' * {SMALL.output_bytes + 1})", id="of output"),
        pytest.param("return torch.zeros(1 << 15)", id="of results"),
    ],
)
def test_too_much_in_the_pipes_is_told_though_the_child_has_left(
    pool: ForkPool, statement: str
) -> None:
    ended = run_unread(pool, f"import os, torch\ndef f(): {statement}")
    assert (ended.how, ended.code) == ("output_limit", 0)
    assert len(ended.output) <= SMALL.output_bytes


def test_too_much_output_counts_before_the_signal_that_followed(pool: ForkPool) -> None:
    source = f"import os\nos.write(1, b'x' * {SMALL.output_bytes + 1})\nos.kill(os.getpid(), 6)"
    ended = run_unread(pool, source)
    assert ended.how == "output_limit"


@pytest.mark.parametrize(
    ("expression", "kind"),
    [
        pytest.param("bytearray(1 << 29)", "MemoryError", id="Python's"),
        pytest.param("torch.empty(1 << 27)", "RuntimeError", id="torch's"),
        pytest.param("[torch.zeros(1 << 20) for _ in range(999)]", "RuntimeError", id="by pieces"),
        pytest.param("__import__('mmap').mmap(-1, 1 << 29)", "OSError", id="the system's"),
    ],
)
def test_memory_beyond_the_limit_is_not_given(pool: ForkPool, expression: str, kind: str) -> None:
    loaded, reply, _ = bodies(run(pool, f"import torch\ndef f(): return {expression}"))
    assert (loaded, reply["call"], reply["type"]) == (LOADED, "raised", kind)


def test_memory_below_the_limit_is_given(pool: ForkPool) -> None:
    assert only_value(run(pool, "def f(): return len(bytearray(1 << 26))")) == 1 << 26


def test_no_limit_on_address_space_is_set_for_cuda(pool: ForkPool) -> None:
    source = "import resource\ndef f(): return resource.getrlimit(resource.RLIMIT_AS)[0]"
    job = make_job(source)
    limited, unlimited = (pool.start(job, SMALL, cuda=cuda).result() for cuda in (False, True))
    assert 0 < only_value(limited) != only_value(unlimited)


def test_no_core_is_dumped_and_processor_time_is_limited(pool: ForkPool) -> None:
    source = """
        from resource import RLIMIT_CORE, RLIMIT_CPU, getrlimit
        def f(): return getrlimit(RLIMIT_CORE), getrlimit(RLIMIT_CPU)
    """
    core, (soft, hard) = only_value(run(pool, source))
    assert core == (0, 0)
    assert 0 < soft == hard < 60 + SMALL.time_s * (os.cpu_count() or 1)


def test_threads_are_limited(pool: ForkPool) -> None:
    if "namespaces" not in pool.layers or os.geteuid() == 0:
        pytest.skip("counted for an ordinary user in a namespace of its own")
    source = """
        import threading
        def f():
            threading.stack_size(1 << 16)
            waiting = threading.Event()
            for number in range(2000):
                try:
                    threading.Thread(target=waiting.wait, daemon=True).start()
                except RuntimeError:
                    return number
    """
    assert 100 < only_value(run(pool, source)) < sandbox.THREADS


@pytest.mark.parametrize("code", [0, 1, 77])
def test_leaving_while_loading_is_told_by_its_status(pool: ForkPool, code: int) -> None:
    ended = run(pool, f"import os\nos._exit({code})")
    assert (ended.how, ended.code, ended.result) == ("exit", code, b"")


@pytest.mark.parametrize("code", [0, 77])
def test_leaving_in_a_call_is_told_by_its_status(pool: ForkPool, code: int) -> None:
    ended = run(pool, f"import os\ndef f(): os._exit({code})")
    assert (ended.how, ended.code, bodies(ended)) == ("exit", code, [LOADED])


def test_a_job_that_is_no_frame_ends_with_a_status(pool: ForkPool) -> None:
    ended = pool.start(b"", SMALL).result()
    assert (ended.how, ended.code, ended.result) == ("exit", 1, b"")


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("import os\ndef f(): os.kill(os.getpid(), {})", id="sent by itself"),
        pytest.param("import signal\nsignal.raise_signal({})", id="raised while loading"),
    ],
)
@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL, 34])
def test_a_signal_is_told_by_its_number(pool: ForkPool, source: str, number: int) -> None:
    ended = run(pool, source.format(int(number)))
    assert (ended.how, ended.code) == ("signal", number)


def test_a_segmentation_fault_is_told(pool: ForkPool) -> None:
    ended = run(pool, "import ctypes\ndef f(): return ctypes.string_at(0)")
    assert (ended.how, ended.code) == ("signal", signal.SIGSEGV)


def test_the_child_holds_no_descriptor_but_its_own(pool: ForkPool) -> None:
    source = """
        import os, stat
        def f():
            held = {}
            for n in range(256):
                try: status = os.fstat(n)
                except OSError: continue
                held[n] = stat.S_IFMT(status.st_mode), status.st_ino
            return held
    """
    held = only_value(run(pool, source))
    assert list(held) == [0, 1, 2, 3]
    assert [kind for kind, _ in held.values()] == [stat.S_IFCHR, *[stat.S_IFIFO] * 3]
    assert held[1] == held[2] != held[3]


def test_there_is_nothing_to_read_on_stdin(pool: ForkPool) -> None:
    _, reply, _ = bodies(run(pool, "def f(): return input()"))
    assert reply["type"] == "EOFError"


def test_no_variable_of_the_parents_leaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TENSOR_DRILLS_SECRET", "hunter2")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    fresh = ForkPool()
    try:
        pid = warm_pid(fresh)
        raw = Path(f"/proc/{pid}/environ").read_text()
        source = "import os\ndef f(): return dict(os.environ), os.getcwd()"
        environment, folder = only_value(run(fresh, source))
    finally:
        fresh.close()
    assert "hunter2" not in raw
    assert set(environment) <= set(clean_environment("x")) | {"LC_CTYPE"}
    assert environment["HOME"] == environment["TMPDIR"] == folder
    assert folder != os.getcwd()
    assert not Path(folder).exists()


def test_a_submission_knows_nothing_of_the_one_before(pool: ForkPool) -> None:
    first = run(pool, "import builtins, torch\nbuiltins.x = torch.y = 1\ndef f(): return 1")
    assert only_value(first) == 1
    second = run(pool, "import builtins, torch\ndef f(): return hasattr(torch, 'y'), dir(builtins)")
    has_y, names = only_value(second)
    assert (has_y, "x" in names) == (False, False)


@pytest.fixture(scope="module")
def bare_pool() -> Iterator[ForkPool]:
    """A pool whose children enter no sandbox, which would not let them leave a process behind."""
    with pytest.MonkeyPatch.context() as patch:
        command = [sys.executable, str(Path(__file__).with_name("measured.py")), "warm"]
        patch.setattr(fork_pool, "worker_command", lambda module, *rest: [*command, *rest])
        bare = ForkPool()
    yield bare
    bare.close()


LEFT_BEHIND = """
    import fcntl, os, time
    def f():
        locked = open({lock!r}, "w")
        fcntl.flock(locked, fcntl.LOCK_EX)
        if os.fork() == 0:
            {escape}
            for _ in range(1200):
                if os.path.exists({release!r}): break
                time.sleep(0.05)
            os._exit(0)
        {then}
"""


class LeftBehind:
    """A submission that leaves a process behind, which holds a lock for as long as it lives."""

    def __init__(self, folder: Path) -> None:
        self._lock, self._release = folder / "lock", folder / "release"

    def source(self, escape: str = "pass", then: str = "return 1") -> str:
        lock, release = str(self._lock), str(self._release)
        return LEFT_BEHIND.format(lock=lock, release=release, escape=escape, then=then)

    def is_gone(self) -> bool:
        with self._lock.open("w") as locked:
            try:
                fcntl.flock(locked, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
        return True

    def release(self) -> None:
        self._release.touch()


@pytest.fixture
def left(tmp_path: Path) -> LeftBehind:
    return LeftBehind(tmp_path)


def test_a_process_left_behind_is_killed(bare_pool: ForkPool, left: LeftBehind) -> None:
    source = left.source(escape="import signal; signal.signal(15, signal.SIG_IGN)")
    assert only_value(run(bare_pool, source)) == 1
    assert wait_until(left.is_gone)


def test_a_process_left_behind_at_the_deadline_is_killed(
    bare_pool: ForkPool, left: LeftBehind
) -> None:
    assert run(bare_pool, left.source(then="time.sleep(999)"), SHORT).how == "timeout"
    assert wait_until(left.is_gone)


def test_a_process_that_escapes_its_group_holds_nobody_up(
    bare_pool: ForkPool, left: LeftBehind
) -> None:
    assert only_value(run(bare_pool, left.source(escape="os.setsid()"))) == 1
    assert only_value(run(bare_pool, "def f(): return 2")) == 2
    left.release()
    assert wait_until(left.is_gone)


def test_in_the_sandbox_no_process_can_be_left_behind(pool: ForkPool) -> None:
    if "seccomp" not in pool.layers:
        pytest.skip("this kernel has no seccomp")
    _, reply, _ = bodies(run(pool, "import os\ndef f(): return os.fork()"))
    assert (reply["call"], reply["type"]) == ("raised", "PermissionError")


def test_an_interrupt_from_the_keyboard_does_not_end_the_warm_process(pool: ForkPool) -> None:
    first = warm_pid(pool)
    os.kill(first, signal.SIGINT)
    assert warm_pid(pool) == first


@pytest.mark.parametrize("daemon", [True, False])
def test_a_thread_left_behind_ends_with_its_process(pool: ForkPool, daemon: bool) -> None:
    source = f"""
        import threading, time
        def forever():
            while True: time.sleep(0.01)
        def f():
            threading.Thread(target=forever, daemon={daemon}).start()
    """
    ended = run(pool, source)
    assert (ended.how, ended.code) == ("exit", 0)
    assert only_value(ended) is None


def test_when_the_warm_process_is_killed_its_job_fails_and_the_next_one_runs(
    pool: ForkPool,
) -> None:
    first = warm_pid(pool)
    source = "import os, time\nos.write(3, b'here')\ntime.sleep(999)"
    running = pool.start(make_job(source), SMALL)
    assert wait_until(lambda: waiting_bytes(running._result_fd) > 0)
    pipe = os.dup(running._result_fd)
    os.kill(first, signal.SIGKILL)
    with pytest.raises(WorkerFault, match="it has died"):
        running.result()
    with open(pipe, "rb") as end:
        assert end.read() in (b"here", b"")  # to its end: the child that held it has died too
    assert warm_pid(pool) != first


def test_a_submission_that_would_kill_its_supervisor_harms_nobody_after_it(pool: ForkPool) -> None:
    with contextlib.suppress(WorkerFault):  # where no sandbox holds
        run(pool, "import os\ndef f(): os.kill(os.getppid(), 9)")
    assert only_value(run(pool, "def f(): return 1")) == 1


def test_a_warm_process_that_dies_between_two_jobs_is_replaced(pool: ForkPool) -> None:
    first = warm_pid(pool)
    os.kill(first, signal.SIGKILL)
    assert wait_until(lambda: not is_running(first))
    assert warm_pid(pool) != first


def test_a_job_that_finds_the_warm_process_gone_fails_and_leaks_nothing(pool: ForkPool) -> None:
    first = warm_pid(pool)
    before = descriptors()
    os.kill(first, signal.SIGSTOP)  # so that it cannot end before the job is sent
    assert pool._warm is not None
    pool._warm.control.shutdown(socket.SHUT_RDWR)
    with pytest.raises(WorkerFault, match="the warm process is gone"):
        pool.start(make_job("def f(): return 1"), SMALL)
    assert descriptors() < before
    assert not is_running(first)


def test_a_warm_process_that_dies_before_it_is_ready_is_told_with_its_last_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    command = [sys.executable, "-c", "import sys; sys.exit('no torch here')"]
    monkeypatch.setattr(fork_pool, "worker_command", lambda *_: command)
    broken = ForkPool()
    with pytest.raises(WorkerFault, match="it has died: no torch here"):
        broken.start(make_job("def f(): return 1"), SMALL)
    broken.close()


def test_a_warm_process_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-c", "import time; time.sleep(999)"]
    monkeypatch.setattr(fork_pool, "worker_command", lambda *_: command)
    monkeypatch.setattr(fork_pool, "START_LIMIT_S", 0.05)
    silent = ForkPool()
    with pytest.raises(WorkerFault, match="it does not answer"):
        silent.start(make_job("def f(): return 1"), SMALL)
    silent.close()


def test_a_warm_process_that_no_longer_reports_is_given_up(
    pool: ForkPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = warm_pid(pool)
    monkeypatch.setattr(fork_pool, "REPORT_GRACE_S", 0.05)
    os.kill(first, signal.SIGSTOP)
    with pytest.raises(WorkerFault, match="it does not answer"):
        run(pool, "def f(): return 1", SHORT)
    assert not is_running(first)
    monkeypatch.undo()
    assert warm_pid(pool) != first


def test_a_flood_from_a_dead_warm_process_is_our_own_fault(pool: ForkPool) -> None:
    first = warm_pid(pool)
    running = pool.start(make_job("while True: print('x' * 9999)"), SMALL)
    assert wait_until(lambda: waiting_bytes(running._output_fd) > 2 * SMALL.output_bytes)
    os.kill(first, signal.SIGKILL)
    assert wait_until(lambda: not is_running(first))
    running._read_some(running._output_fd)  # as if the pipe were read before the socket
    with pytest.raises(WorkerFault):
        running.result()


def test_two_submissions_at_once_both_end(pool: ForkPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fork_pool, "REPORT_GRACE_S", 2.0)
    assert only_value(run(pool, "def f(): return 0")) == 0
    limits = Limits(time_s=2.0)
    first = pool.start(make_job("def f(): return 1"), limits)
    second = pool.start(make_job("import time\ndef f():\n    time.sleep(0.1)"), limits)
    assert second.result().how == "exit"
    assert only_value(first.result()) == 1


def test_a_submission_that_nobody_waited_for_does_not_confuse_the_next(pool: ForkPool) -> None:
    forgotten = pool.start(make_job("def f(): return 1"), SMALL)
    assert only_value(run(pool, "def f(): return 2")) == 2
    for fd in forgotten._pipes:
        os.close(fd)


def test_the_warm_process_is_replaced_after_many_jobs(
    pool: ForkPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fork_pool, "JOBS_BEFORE_RESTART", pool._jobs + 2)
    pids = [warm_pid(pool) for _ in range(3)]
    assert pids[0] == pids[1] != pids[2]
    assert not is_running(pids[0])


def test_a_grader_may_hold_more_than_a_thousand_descriptors() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if 0 <= hard < 2000:
        pytest.skip(f"this machine allows {hard} descriptors a process")
    resource.setrlimit(resource.RLIMIT_NOFILE, (2000, hard))
    held = [os.open(os.devnull, os.O_RDONLY) for _ in range(1100)]
    crowded = ForkPool()
    try:
        assert only_value(run(crowded, "def f(): return 1")) == 1
        assert run(crowded, "def f():\n while True: pass", SHORT).how == "timeout"
    finally:
        crowded.close()
        for fd in held:
            os.close(fd)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_a_report_that_came_with_another_is_not_waited_for(pool: ForkPool) -> None:
    first = pool.start(make_job("def f(): return 1"), SMALL)
    second = pool.start(make_job("def f(): import time; time.sleep(0.2); return 2"), SMALL)
    assert only_value(second.result()) == 2
    assert first._number in first._warm.reports
    assert only_value(first.result()) == 1
    assert first._number not in first._warm.reports


def test_nothing_is_left_after_close() -> None:
    before = descriptors()
    short_lived = ForkPool()
    warm = warm_pid(short_lived)
    folder = only_value(run(short_lived, "import os\ndef f(): return os.getcwd()"))
    run(short_lived, "while True: print('x' * 999)")
    running = short_lived.start(make_job("import time\ndef f(): time.sleep(999)"), SMALL)
    short_lived.close()
    short_lived.close()
    with pytest.raises((WorkerFault, ValueError, OSError)):
        running.result()
    assert descriptors() == before
    assert not is_running(warm)
    assert not Path(folder).parent.exists()


def test_a_closed_pool_begins_anew(pool: ForkPool) -> None:
    pool.close()
    assert only_value(run(pool, "def f(): return 1")) == 1


def test_a_user_with_too_many_large_pipes_gets_small_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(fd: int, command: int, argument: int) -> int:
        raise PermissionError(command)

    monkeypatch.setattr(fork_pool.fcntl, "fcntl", refuse)
    read_fd, write_fd = fork_pool._pipe()
    monkeypatch.undo()
    try:
        assert fcntl.fcntl(write_fd, fcntl.F_GETPIPE_SZ) < fork_pool.PIPE_BYTES
        os.write(write_fd, b"x")
        assert os.read(read_fd, 2) == b"x"
    finally:
        os.close(read_fd)
        os.close(write_fd)


def test_the_best_pool_of_this_machine_forks(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_pool()
    opened.close()
    assert isinstance(opened, ForkPool)
    assert open_pool(spawn=True).layers == ()
    assert isinstance(open_pool(spawn=True), SpawnPool)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert isinstance(open_pool(), SpawnPool)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delattr(os, "pidfd_open")
    assert isinstance(open_pool(), SpawnPool)


def test_the_last_words_are_cut_and_may_be_missing(tmp_path: Path) -> None:
    said = tmp_path / "stderr"
    assert tail_of(said) == ""
    said.write_bytes(b"first\n" + b"x" * 600 + b"\xff\n ")
    assert tail_of(said) == "x" * 597 + "\N{REPLACEMENT CHARACTER}"


def test_the_warm_process_keeps_one_thread(pool: ForkPool) -> None:
    status = Path(f"/proc/{warm_pid(pool)}/status").read_text()
    assert status.split("Threads:")[1].split()[0] == "1"


def test_a_submission_finds_no_module_that_knows_an_answer(pool: ForkPool) -> None:
    source = "import sys\ndef f(): return [m for m in sys.modules if 'tensor_drills' in m]"
    modules = only_value(run(pool, source))
    assert "tensor_drills.worker.child" in modules
    assert not [m for m in modules if ".drills" in m or m.endswith(("grade", "compare", "declare"))]


def test_the_layers_that_hold_are_told_and_kept(pool: ForkPool) -> None:
    layers = pool.layers
    assert set(layers) <= set(LAYERS)
    assert only_value(run(pool, "def f(): return 1")) == 1
    assert pool.layers == layers


@pytest.mark.parametrize(
    ("layers", "isolation"),
    [
        (LAYERS, "full"),
        (("limits", "privileges", "landlock", "seccomp"), "full"),
        (("limits", "privileges", "seccomp"), "partial"),
        (("landlock",), "partial"),
        (("limits", "privileges", "namespaces"), "process"),
        ((), "process"),
    ],
    ids=str,
)
def test_what_is_attained_has_a_name(layers: tuple[str, ...], isolation: str) -> None:
    assert isolation_of(layers) == isolation


def test_on_a_gpu_memory_has_no_limit() -> None:
    assert layers_on("cpu", LAYERS) == LAYERS
    assert "limits" in set(LAYERS) - set(layers_on("cuda", LAYERS))


def test_warm_processes_need_no_parent_folder_on_their_path() -> None:
    command = fork_pool.worker_command("json.tool", "--help")
    listed = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "usage" in listed.stdout
    assert "-P" in command
