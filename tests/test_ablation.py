"""Each layer of the sandbox holds back an act by itself: with it the act fails, without it it does.

An act is tried in a process of its own under some of the layers, put together from the sandbox's
own pieces (`python test_ablation.py ACT LAYER...`). The other half are whole submissions of the
corpus, graded by a pool whose warm process leaves a layer out.

`python tests/test_ablation.py table` prints the table of docs/threat-model.md: all submissions of
tests/submissions/stealing, graded without each layer in turn.
"""

from __future__ import annotations

import ctypes
import fcntl
import mmap
import os
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

import tensor_drills
from tensor_drills.worker import landlock, sandbox, seccomp

LINUX = sys.platform == "linux"
DRILL = Path(tensor_drills.__file__).parent / "drills/11_selection/topk_keep.py"
ORDER = ("namespaces", "limits", "privileges", "landlock", "seccomp")
MEMORY_BYTES = 1 << 30
DONE, REFUSED, NO_LAYER = 70, 71, 72  # exit statuses
REFUSALS = (OSError, MemoryError, ValueError, AssertionError)
PR_GET_NO_NEW_PRIVS = 39


# What is tried. Each raises where it is refused; `prepare` runs before any layer is put on.


class Act:
    """Something that a submission must not do."""

    victim: int | None = None  # a process that it is about

    def prepare(self) -> None:
        """Do what needs no rights that are tested."""

    def do(self) -> None:
        """Do it; raise one of REFUSALS where that is refused."""
        raise NotImplementedError

    def was_done(self) -> bool:
        """Whether it had an effect, where doing it does not tell."""
        return True


class ReadTheDrill(Act):
    def do(self) -> None:
        DRILL.read_bytes()


class ListTheRoot(Act):
    def do(self) -> None:
        os.listdir("/")


class WriteAFile(Act):
    """Landlock refuses to open it; what is open already is the limits' concern."""

    def prepare(self) -> None:
        self.folder = tempfile.TemporaryDirectory()

    def do(self) -> None:
        os.close(os.open(f"{self.folder.name}/left", os.O_WRONLY | os.O_CREAT))

    def was_done(self) -> bool:
        is_there = bool(os.listdir(self.folder.name))
        self.folder.cleanup()
        return is_there


class Fork(Act):
    def do(self) -> None:
        pid = os.fork()
        if pid == 0:
            os._exit(0)
        os.waitpid(pid, 0)


class OpenASocket(Act):
    def do(self) -> None:
        socket.socket(socket.AF_UNIX).close()


class OpenAUserNamespace(Act):
    def do(self) -> None:
        assert ctypes.CDLL(None).unshare(sandbox.CLONE_NEWUTS | sandbox.CLONE_NEWUSER) == 0


class RunAProgram(Act):
    def do(self) -> None:
        status = os.spawnv(os.P_WAIT, "/bin/true", ["true"])
        assert status == 0


class GrowAFile(Act):
    """A file that is open already."""

    def prepare(self) -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        self.file, path = tempfile.mkstemp()
        os.unlink(path)

    def do(self) -> None:
        os.write(self.file, b"x")


class TakeMemory(Act):
    def do(self) -> None:
        mmap.mmap(-1, 2 * MEMORY_BYTES).close()


class RaiseTheLimits(Act):
    def do(self) -> None:
        for name in (resource.RLIMIT_FSIZE, resource.RLIMIT_AS):
            resource.setrlimit(name, (4 * MEMORY_BYTES, 4 * MEMORY_BYTES))


class GainPrivileges(Act):
    """Whether a set-uid program would still raise this process to its owner."""

    def do(self) -> None:
        assert ctypes.CDLL(None).prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 0


class UseACapability(Act):
    """Root's: to become somebody else."""

    def do(self) -> None:
        os.setresuid(1, 1, 0)


class ReachAProcess(Act):
    """Ask for one outside: signal 0 reaches it without harm."""

    def prepare(self) -> None:
        self.victim = start_victim()

    def do(self) -> None:
        assert self.victim
        os.kill(self.victim, 0)


class KillThroughADescriptor(Act):
    """The owner of a pipe's end is signalled by the kernel, with the signal that was asked for."""

    def prepare(self) -> None:
        self.victim = start_victim()

    def do(self) -> None:
        ours, theirs = os.pipe()
        assert self.victim
        fcntl.fcntl(ours, fcntl.F_SETOWN, self.victim)
        fcntl.fcntl(ours, 10, signal.SIGKILL)  # F_SETSIG
        flags = fcntl.fcntl(ours, fcntl.F_GETFL)
        fcntl.fcntl(ours, fcntl.F_SETFL, flags | os.O_ASYNC | os.O_NONBLOCK)
        os.write(theirs, b"x")

    def was_done(self) -> bool:
        assert self.victim
        for _ in range(50):
            ended = os.waitid(os.P_PID, self.victim, os.WEXITED | os.WNOHANG | os.WNOWAIT)
            if ended is not None:
                return ended.si_status == signal.SIGKILL
            time.sleep(0.01)
        return False


def start_victim() -> int:
    """Start a process that waits to be killed."""
    pid = os.fork()
    if pid == 0:
        signal.pause()
    return pid


ACTS: dict[str, type[Act]] = {kind.__name__: kind for kind in Act.__subclasses__()}


def enter(layers: list[str]) -> bool:
    """Put on some layers, in the order of `Sandbox`; return whether the kernel grants them all."""
    ruleset = sandbox._ruleset(cuda=False)
    filter_ = seccomp.build_filter(may_open_for_writing=True)
    if "limits" in layers:
        sandbox._limit(MEMORY_BYTES, 60)
    if "privileges" in layers:
        sandbox._drop_privileges()
    if "landlock" in layers:
        if ruleset is None:
            return False
        landlock.restrict(ruleset)
    if "seccomp" in layers:
        if filter_ is None:
            return False
        filter_.install(os.getpid())
    return True


def try_act(name: str, layers: list[str]) -> int:
    """Try an act under some layers, in this process and its child; return how that went."""
    act = ACTS[name]()
    act.prepare()
    if "namespaces" in layers and not sandbox._enter_namespaces():
        return NO_LAYER
    pid = os.fork()
    if pid == 0:
        status = NO_LAYER
        try:
            if enter(layers):
                act.do()
                status = DONE
        except REFUSALS:
            status = REFUSED
        finally:
            os._exit(status)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if status == DONE and not act.was_done():
        status = REFUSED
    if act.victim is not None:
        os.kill(act.victim, signal.SIGKILL)
    return status


def main() -> None:
    """Try the act that the command line names, under the layers that follow; or print the table."""
    if sys.argv[1:] == ["table"]:
        print_table()
        return
    os._exit(try_act(sys.argv[1], sys.argv[2:]))


def are_done(act: type[Act], *sets: list[str]) -> list[bool]:
    """Try an act under each set of layers, in fresh processes; where did it succeed?

    Skips the test where a layer is missing.
    """
    words = [sys.executable, __file__, act.__name__]
    started = [
        subprocess.Popen([*words, *layers], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for layers in sets
    ]
    statuses = []
    for process in started:
        output, _ = process.communicate(timeout=60)
        assert process.returncode in (DONE, REFUSED, NO_LAYER), output.decode()
        statuses.append(process.returncode)
    for layers, status in zip(sets, statuses, strict=True):
        if status == NO_LAYER:
            pytest.skip(f"this machine does not grant one of {', '.join(layers)}")
    return [status == DONE for status in statuses]


IS_ROOT = LINUX and os.geteuid() == 0
SIGNALS_ARE_SCOPED = LINUX and landlock.abi_version() >= 6

# layer, act, layers that hold back the same act, for reasons of their own
ABLATION = [
    pytest.param("landlock", ReadTheDrill, (), id="landlock: reading a drill"),
    pytest.param("landlock", ListTheRoot, (), id="landlock: listing the root"),
    pytest.param("landlock", WriteAFile, (), id="landlock: writing a file"),
    pytest.param("seccomp", Fork, (), id="seccomp: fork"),
    pytest.param("seccomp", OpenASocket, (), id="seccomp: a socket"),
    pytest.param("seccomp", RunAProgram, ("landlock",), id="seccomp: a program"),
    pytest.param("seccomp", OpenAUserNamespace, ("namespaces",), id="seccomp: a namespace"),
    pytest.param("limits", GrowAFile, (), id="limits: a file grows"),
    pytest.param("limits", TakeMemory, (), id="limits: memory"),
    pytest.param("limits", RaiseTheLimits, ("seccomp",), id="limits: raised back"),
    pytest.param("privileges", GainPrivileges, (), id="privileges: new ones"),
    pytest.param(
        "privileges",
        UseACapability,
        ("seccomp", "namespaces"),
        id="privileges: root's own",
        marks=pytest.mark.skipif(not IS_ROOT, reason="an ordinary user has none to lose"),
    ),
    pytest.param(
        "namespaces", ReachAProcess, ("seccomp", "landlock"), id="namespaces: another process"
    ),
    pytest.param("seccomp", ReachAProcess, ("namespaces", "landlock"), id="seccomp: the same"),
    pytest.param(
        "namespaces",
        KillThroughADescriptor,
        ("landlock", "seccomp"),
        id="namespaces: a kill through a descriptor",
    ),
    pytest.param(
        "landlock",
        KillThroughADescriptor,
        ("namespaces", "seccomp"),
        id="landlock: a kill through a descriptor",
        marks=pytest.mark.skipif(not SIGNALS_ARE_SCOPED, reason="Landlock scopes no signals here"),
    ),
]


@pytest.mark.skipif(not LINUX, reason="the layers are Linux's")
@pytest.mark.parametrize(("layer", "act", "others"), ABLATION)
def test_an_act_is_held_back_by_its_layer_alone(
    layer: str, act: type[Act], others: tuple[str, ...]
) -> None:
    needs_root = layer == "privileges" and not IS_ROOT
    rest = [name for name in ORDER if name != layer and name not in others]
    if needs_root:  # without no_new_privs, an ordinary user is given neither of these
        rest = [name for name in rest if name not in ("landlock", "seccomp")]
    assert are_done(act, [*rest, layer], rest) == [False, True]


@pytest.mark.skipif(not LINUX, reason="the layers are Linux's")
@pytest.mark.parametrize(
    "act",
    [
        ReachAProcess,
        pytest.param(
            KillThroughADescriptor,
        ),
    ],
)
def test_no_other_process_is_reached_by_system_calls_alone(act: type[Act]) -> None:
    """Where Landlock has no scopes and the system grants no namespaces, seccomp stands alone."""
    assert are_done(act, ["limits", "privileges", "seccomp"]) == [False]


def test_a_layer_of_each_kind_is_tried() -> None:
    assert {parameter.values[0] for parameter in ABLATION} == set(ORDER)


# Whole submissions, graded without one layer.

WITHOUT = """
import sys
from tensor_drills.worker import sandbox, seccomp, warm
layer = sys.argv.pop(1)
if layer == "landlock":
    sandbox._ruleset = lambda cuda: None
if layer == "seccomp":
    seccomp.build_filter = lambda **options: None
if layer == "limits":
    sandbox._limit = lambda memory_bytes, time_s: None
if layer == "privileges":
    sandbox._drop_privileges = lambda: None
if layer == "namespaces":
    sandbox._enter_namespaces = lambda: False
warm.main()
"""
WOULD_GET_THROUGH = {
    "": [],
    "landlock": ["solution_by_path", "reference_by_import", "source_by_traceback"],
    "seccomp": ["program_spawned", "file_by_io_uring", "namespaces_of_its_own"],
}
CORPUS = Path(__file__).parent / "submissions" / "stealing"


def graded_without(layer: str, monkeypatch: pytest.MonkeyPatch, names: Sequence[str]) -> list[str]:
    """Grade submissions of the corpus without a layer; return those that reach something."""
    # Imported here, so that a process that tries an act need not import torch.
    from tensor_drills.grade import Grader
    from tensor_drills.registry import Registry
    from tensor_drills.worker import fork_pool
    from tensor_drills.worker.pool import open_pool

    def command(module: str, *words: str) -> list[str]:
        return [sys.executable, "-P", "-c", WITHOUT, layer, *words]

    monkeypatch.setattr(fork_pool, "worker_command", command)
    drill = Registry.open().load("topk_keep")
    with closing(open_pool()) as pool:
        if not {"landlock", "seccomp"} - {layer} <= set(pool.layers):
            pytest.skip(f"layers here: {', '.join(pool.layers) or 'none'}")
        assert layer not in pool.layers
        grader = Grader(pool, seed=1)
        verdicts = {
            name: grader.grade(drill, (CORPUS / f"{name}.py").read_bytes(), "submission.py")
            for name in names
        }
    return [name for name, verdict in verdicts.items() if "STOLEN" in verdict.printed]


@pytest.mark.skipif(not LINUX, reason="the layers are Linux's")
@pytest.mark.parametrize("layer", WOULD_GET_THROUGH)
def test_submissions_get_through_without_a_layer(
    monkeypatch: pytest.MonkeyPatch, layer: str
) -> None:
    names = [name for found in WOULD_GET_THROUGH.values() for name in found]
    assert graded_without(layer, monkeypatch, names) == WOULD_GET_THROUGH[layer]


def print_table() -> None:
    """Print which submissions of the corpus get through without each layer, as Markdown."""
    names = sorted(path.stem for path in CORPUS.glob("*.py"))
    print(f"| left out | of {len(names)} get through | among them |\n|---|---|---|")
    for layer in ("", *ORDER):
        with pytest.MonkeyPatch.context() as patch:
            through = graded_without(layer, patch, names)
        shown = ", ".join(f"`{name}`" for name in through[:3])
        print(f"| {layer or 'nothing'} | {len(through)} | {shown or '-'} |")


if __name__ == "__main__":
    main()
