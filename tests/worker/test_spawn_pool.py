"""The pool of fresh processes: the same jobs and ends as where a warm process can fork."""

from __future__ import annotations

import importlib
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
import torch
from worker_jobs import bodies, is_running, make_job, only_value, wait_until

from tensor_drills.worker import spawn_pool
from tensor_drills.worker.limits import Ended, Limits
from tensor_drills.worker.process import clean_environment
from tensor_drills.worker.spawn_pool import SpawnPool

SMALL = Limits(output_bytes=1 << 14, result_bytes=1 << 14)
LOADED = {"loaded": "ok"}


def run(source: str, limits: Limits = SMALL, **options: Any) -> Ended:
    return SpawnPool().start(make_job(source, **options), limits).result()


@pytest.fixture
def run_bare(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run a program without torch in place of a worker, for what the pool alone decides."""

    def run(program: str, limits: Limits = SMALL, job: bytes = b"") -> Ended:
        command = [sys.executable, "-S", "-c", program]
        monkeypatch.setattr(spawn_pool, "worker_command", lambda *_: command)
        pool = SpawnPool()
        ended = pool.start(job, limits).result()
        pool.close()
        return ended

    return run


def test_a_submission_is_run_apart_from_everything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TENSOR_DRILLS_SECRET", "hunter2")
    before, threads = set(os.listdir("/proc/self/fd")), threading.active_count()
    source = """
        import os, sys
        print("数", flush=True)
        def f(x):
            print("more", file=sys.stderr)
            os.write(1, b"raw\\n")
            return x + 1, dict(os.environ), os.getcwd(), os.getpid()
    """
    ended = run(source, calls=[{"x": torch.tensor([1.0])}])
    result, environment, folder, pid = only_value(ended)
    assert (ended.how, ended.code, result.tensor.tolist()) == ("exit", 0, [2.0])
    assert sorted(ended.output.decode().split()) == ["more", "raw", "数"]
    assert set(environment) <= set(clean_environment("x")) | {"LC_CTYPE"}
    assert folder == environment["HOME"]
    assert not Path(folder).exists()
    assert not is_running(pid)
    assert (set(os.listdir("/proc/self/fd")), threading.active_count()) == (before, threads)


def test_a_submission_is_killed_at_its_deadline_with_torch_imported_before() -> None:
    # The limit is far below what importing torch takes: the clock starts after it.
    source = """
        def f():
            while True:
                try:
                    while True: pass
                except BaseException: pass
    """
    ended = run(source, Limits(time_s=0.15))
    assert (ended.how, ended.code, bodies(ended)) == ("timeout", signal.SIGKILL, [LOADED])


def test_what_is_printed_last_is_not_lost() -> None:
    assert run("def f(): print('last')").output == b"last\n"


def test_leaving_at_once_is_told_by_its_status() -> None:
    ended = run("import os\nprint('bye', flush=True)\nos._exit(77)")
    assert (ended.how, ended.code, ended.result, ended.output) == ("exit", 77, b"", b"bye\n")


def test_a_job_that_is_no_frame_ends_with_a_status() -> None:
    ended = SpawnPool().start(b"", SMALL).result()
    assert (ended.how, ended.code, ended.result) == ("exit", 1, b"")


def test_the_program_of_a_process_runs_nothing_where_it_is_only_imported() -> None:
    assert callable(importlib.import_module("tensor_drills.worker.spawned").main)


def test_a_signal_is_told_by_its_number(run_bare: Any) -> None:
    ended = run_bare("import os; os.kill(os.getpid(), 11)")
    assert (ended.how, ended.code, ended.result) == ("signal", signal.SIGSEGV, b"")


@pytest.mark.parametrize(
    ("stream", "kept"), [(1, "result"), (2, "output")], ids=["of results", "of output"]
)
def test_a_flood_ends_the_submission(run_bare: Any, stream: int, kept: str) -> None:
    ended = run_bare(f"import os\nwhile True: os.write({stream}, bytes(9999))")
    assert ended.how == "output_limit"
    assert len(getattr(ended, kept)) == 1 << 14


def test_a_process_that_never_says_that_torch_is_there_is_killed(
    run_bare: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spawn_pool, "IMPORT_ALLOWANCE_S", 0.05)
    ended = run_bare("import time; time.sleep(999)", Limits(time_s=0.05))
    assert (ended.how, ended.code) == ("timeout", signal.SIGKILL)


def test_a_process_that_dies_before_it_has_read_its_job_is_told(run_bare: Any) -> None:
    ended = run_bare("import os; os._exit(5)", job=bytes(1 << 20))
    assert (ended.how, ended.code, ended.result) == ("exit", 5, b"")


def test_where_there_are_no_process_groups_a_submission_ends_all_the_same(
    run_bare: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "killpg")
    assert run_bare("import os; os._exit(5)").code == 5


def test_only_the_first_newline_is_not_the_submissions(run_bare: Any) -> None:
    assert run_bare(r"import os; os.write(1, b'\n\n\nx')").result == b"\n\nx"


def test_a_process_left_behind_is_killed(run_bare: Any, tmp_path: Path) -> None:
    survived = tmp_path / "survived"
    ended = run_bare(
        "import os, sys, time\n"
        "pid = os.fork()\n"
        "if pid == 0:\n"
        "    [os.close(fd) for fd in (0, 1, 2)]\n"
        "    time.sleep(0.5)\n"
        f"    open({str(survived)!r}, 'w').close()\n"
        "    os._exit(0)\n"
        "print(pid, file=sys.stderr)\n"
    )
    left = int(ended.output)
    assert wait_until(lambda: not is_running(left))
    assert not survived.exists()
