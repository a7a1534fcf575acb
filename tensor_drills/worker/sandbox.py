"""What stands between a submission and this machine: layer on layer, as far as the kernel grants.

    limits       rlimits: memory, CPU, files; soft and hard, so that they cannot be raised
    privileges   no_new_privs, no capabilities, not dumpable, dies with its parent
    namespaces   own network and IPC; it sees no process but those of the same grader
    landlock     reads only what Python and torch need, writes nothing
    seccomp      no new process, no signal to another, no connection, no change to files or limits

`Sandbox` is made once by the process that forks (`warm`), which also proves in a child that each
layer really holds: what is attained is measured, not assumed. `enter` is called in each child.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import site
import socket
import struct
import sys
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from tensor_drills.worker import landlock, seccomp
from tensor_drills.worker.layers import LAYERS

PACKAGE = "tensor_drills"
CLONE_FOLDERS = ("drills", "exercises", "solutions", "tests", ".git")  # beside it, in a clone
CPU_GRACE_S = 5
OPEN_FILES = 256
THREADS = 256  # the kernel does not count those of root
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
PR_GET_DUMPABLE, PR_GET_NO_NEW_PRIVS = 3, 39
CAPSET = {"x86_64": 126, "aarch64": 91}
CAPABILITY_VERSION_3 = 0x20080522
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUTS = (
    0x10000000,
    0x20000000,
    0x40000000,
    0x08000000,
    0x04000000,
)
SYSTEM_READABLE = (
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    "/lib",
    "/lib64",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/usr/share/zoneinfo",
    "/dev/urandom",
    "/dev/zero",
    "/sys/devices/system/cpu",
    "/proc/cpuinfo",
)
GPU_READABLE = ("/proc", "/sys", "/dev", "/etc", "/opt", "/usr", "/run/nvidia-persistenced")
LIBC = ctypes.CDLL(None, use_errno=True)


class Sandbox:
    """The layers of this machine, ready to be put on by children.

    layers: those that hold, as a child has shown.
    """

    def __init__(self) -> None:
        self._has_namespaces = _enter_namespaces()
        self._ruleset = _ruleset(cuda=False)
        self._gpu_ruleset: int | None = None
        self._filter = seccomp.build_filter(may_open_for_writing=self._ruleset is not None)
        self.layers = self._prove()

    def prepare_gpu(self) -> None:
        """Build the rules for submissions that use a GPU, which need its devices and drivers."""
        if self._gpu_ruleset is None and self._ruleset is not None:
            self._gpu_ruleset = _ruleset(cuda=True)

    def enter(self, memory_bytes: int | None, time_s: float) -> None:
        """Put on every layer; called in a child, and not to be undone.

        memory_bytes: the address space that it may have, None for no limit (a CUDA context
            reserves without end).
        """
        _limit(memory_bytes, time_s)
        if self._has_namespaces:  # elsewhere, all other processes of this user would count too
            resource.setrlimit(resource.RLIMIT_NPROC, (THREADS, THREADS))
        _drop_privileges()
        ruleset = self._ruleset if memory_bytes is not None else self._gpu_ruleset
        if ruleset is not None:
            with suppress(OSError):
                landlock.restrict(ruleset)
        for descriptor in (self._ruleset, self._gpu_ruleset):
            if descriptor is not None:
                os.close(descriptor)
        if self._filter is not None:
            with suppress(OSError):
                self._filter.install(os.getpid())

    def _prove(self) -> tuple[str, ...]:
        """Enter the sandbox in a child that tries what each layer forbids; return what held."""
        read_fd, write_fd = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                self.enter(1 << 40, 60)
                proven = [name for name, holds in PROOFS.items() if holds()]
                os.write(write_fd, " ".join(proven).encode())
            finally:
                os._exit(0)
        os.close(write_fd)
        with os.fdopen(read_fd, "rb") as pipe:
            held = set(pipe.read().decode().split())
        os.waitpid(pid, 0)
        return tuple(layer for layer in LAYERS if layer in held)


def die_with_parent() -> None:
    """Have the kernel kill this process when the one that forked it ends."""
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _enter_namespaces() -> bool:
    """Give the children of this process namespaces of their own; return whether that is granted.

    User, network, IPC and processes: children see one another and no other process. Process 1 of
    theirs does nothing; it dies with this process, and the kernel kills all others with it. Only a
    process without threads can do this.
    """
    uid, gid = os.getuid(), os.getgid()
    flags = CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWPID
    if LIBC.unshare(flags):
        return False
    maps = {"setgroups": "deny", "uid_map": f"{uid} {uid} 1", "gid_map": f"{gid} {gid} 1"}
    for name, text in maps.items():
        with suppress(OSError):
            Path("/proc/self", name).write_text(text, "ascii")
    if os.fork() == 0:
        die_with_parent()
        os.closerange(0, OPEN_FILES)
        while True:
            signal.pause()
    return True


def _ruleset(*, cuda: bool) -> int | None:
    """Build the Landlock rules; None where the kernel has none."""
    try:
        if cuda:
            gpu = [Path(path) for path in GPU_READABLE]
            devices = [*Path("/dev").glob("nvidia*"), Path("/dev/null"), Path("/dev/shm")]
            return landlock.build_ruleset([*_readable(), *gpu], _listable(), devices)
        return landlock.build_ruleset(_readable(), _listable(), [Path("/dev/null")])
    except OSError:
        return None


def _readable() -> Iterator[Path]:
    """Yield what Python and torch read: all that is installed but this package and its clone."""
    folders = [*map(Path, SYSTEM_READABLE), Path(sys.base_prefix, "lib"), *_listable()]
    folders += [Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib")]
    ours = _ours()
    for folder in folders:
        yield from _beside(ours, folder)


def _ours() -> list[Path]:
    """Return what no submission may read: this package, its clone, and what tells of them."""
    package = Path(__file__).resolve().parents[1]
    found = [package, *(package.parent / name for name in CLONE_FOLDERS)]
    for folder in _listable():
        with suppress(OSError):
            found += [entry for entry in folder.resolve().iterdir() if PACKAGE in entry.name]
    return [path for path in found if path.exists()]


def _beside(ours: list[Path], folder: Path) -> Iterator[Path]:
    """Yield a folder, or, where something of ours stands in it, all that is beside that."""
    place = folder.resolve()
    if any(path == place or path in place.parents for path in ours):
        return
    if not any(place in path.parents for path in ours):
        yield folder
        return
    with suppress(OSError):
        for entry in folder.iterdir():
            yield from _beside(ours, entry)


def _listable() -> list[Path]:
    """Return the folders of installed packages. Their names may be seen, which imports need."""
    folders = {
        sysconfig.get_path("purelib"),
        sysconfig.get_path("platlib"),
        *site.getsitepackages(),
    }
    return [Path(folder) for folder in sorted(folders)]


def _limit(memory_bytes: int | None, time_s: float) -> None:
    limits = {
        resource.RLIMIT_CPU: int(time_s * (os.cpu_count() or 1)) + CPU_GRACE_S,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_MEMLOCK: 1 << 16,
    }
    if memory_bytes is not None:
        limits[resource.RLIMIT_AS] = memory_bytes
    else:
        del limits[resource.RLIMIT_FSIZE], limits[resource.RLIMIT_MEMLOCK]  # CUDA pins memory
    for name, value in limits.items():
        with suppress(ValueError, OSError):  # lower already
            resource.setrlimit(name, (value, value))


def _drop_privileges() -> None:
    """Give up all capabilities, and every way to new ones."""
    LIBC.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    LIBC.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    number = CAPSET.get(os.uname().machine)
    if number is not None:
        header = ctypes.c_char_p(struct.pack("<Ii", CAPABILITY_VERSION_3, 0))
        LIBC.syscall(number, header, ctypes.c_char_p(bytes(24)))


def _fails(action: Callable[[], Any], *errors: type[BaseException]) -> bool:
    """Whether an action raises what a layer makes it raise."""
    try:
        action()
    except errors:
        return True
    except BaseException:
        return False
    return False


def _limits_hold() -> bool:
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    raised = _fails(
        lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (hard + 1, hard + 1)),
        ValueError,
        OSError,
    )
    return raised and resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)


def _privileges_hold() -> bool:
    has_no_new_privs: bool = LIBC.prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1
    is_not_dumpable: bool = LIBC.prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0
    return has_no_new_privs and is_not_dumpable


def _landlock_holds() -> bool:
    return _fails(lambda: os.listdir("/"), PermissionError) and _fails(
        lambda: open(__file__, "rb"), PermissionError
    )


def _fork_and_leave() -> None:
    if os.fork() == 0:
        os._exit(0)  # there is no filter: say nothing twice


def _seccomp_holds() -> bool:
    return _fails(_fork_and_leave, PermissionError) and _fails(socket.socket, PermissionError)


PROOFS: dict[str, Callable[[], bool]] = {
    "limits": _limits_hold,
    "privileges": _privileges_hold,
    "landlock": _landlock_holds,
    "seccomp": _seccomp_holds,
    "namespaces": lambda: os.getppid() == 0,  # its parent is in another one
}
