"""The system calls that a submission may not make, as a seccomp filter (man 2 seccomp).

Everything is allowed but what starts a process, reaches another one, opens a connection, changes
files or limits, or belongs to an administrator. A call that is newer than this list fails as
unknown. Filters are classic BPF; the numbers are those of the kernel's own tables
(arch/x86/entry/syscalls/syscall_64.tbl, include/uapi/asm-generic/unistd.h).
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
from dataclasses import dataclass

PR_SET_SECCOMP = 22
SECCOMP_MODE_FILTER = 2
RET_ALLOW = 0x7FFF0000
RET_ERRNO = 0x00050000
RET_KILL_PROCESS = 0x80000000
NEWEST_CALL = 469
X32_BIT = 0x40000000
CLONE_THREAD = 0x10000
WRITING_FLAGS = 0o1 | 0o2 | 0o100 | 0o1000 | 0o2000  # O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND
# Pushing keys into a terminal; naming who gets the signals of a descriptor.
DENIED_IOCTL = (0x5412, 0x541C, 0x8901, 0x8902)  # TIOCSTI, TIOCLINUX, FIOSETOWN, SIOCSPGRP
HARMLESS_PRCTL = (2, 3, 15, 16, 21, 27, 30, 39, 42, 0x53564D41)  # names, and questions

# classic BPF: load a word, jump if equal / greater / any bit set, return
LOAD, JEQ, JGT, JSET, AND, RETURN = 0x20, 0x15, 0x25, 0x45, 0x54, 0x06
OFFSET_NR, OFFSET_ARCH, OFFSET_ARGS = 0, 4, 16
_INSTRUCTION = struct.Struct("<HBBI")
LIBC = ctypes.CDLL(None, use_errno=True)
PID_PLACEHOLDER = 0x7D71_1135

# name: (x86-64, arm64); None where the architecture has no such call.
DENIED: dict[str, tuple[int | None, int | None]] = {
    # starting processes
    "execve": (59, 221),
    "execveat": (322, 281),
    "fork": (57, None),
    "vfork": (58, None),
    # reaching other processes
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "kcmp": (312, 272),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "migrate_pages": (256, 238),
    "move_pages": (279, 239),
    # connections, and memory or queues that outlive the process
    "socket": (41, 198),
    "connect": (42, 203),
    "bind": (49, 200),
    "listen": (50, 201),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "shmat": (30, 196),
    "shmctl": (31, 195),
    "semget": (64, 190),
    "semctl": (66, 191),
    "msgget": (68, 186),
    "msgctl": (71, 187),
    "mq_open": (240, 180),
    "mq_unlink": (241, 181),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    # namespaces and mounts
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "move_mount": (429, 429),
    "open_tree": (428, 428),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    # other ways into the kernel
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "io_setup": (206, 0),
    "io_submit": (209, 2),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "fanotify_init": (300, 262),
    "modify_ldt": (154, None),
    "personality": (135, 92),
    "ioperm": (173, None),
    "iopl": (172, None),
    # the machine
    "quotactl": (179, 60),
    "acct": (163, 89),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "reboot": (169, 142),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "adjtimex": (159, 171),
    "clock_adjtime": (305, 266),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "syslog": (103, 116),
    "vhangup": (153, 58),
    # files: Landlock does not see these, or may be missing
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "chown": (92, None),
    "fchown": (93, 55),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "utime": (132, None),
    "utimes": (235, None),
    "utimensat": (280, 88),
    "futimesat": (261, None),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "setxattrat": (463, 463),
    "removexattrat": (466, 466),
    "unlink": (87, None),
    "unlinkat": (263, 35),
    "rename": (82, None),
    "renameat": (264, 38),
    "renameat2": (316, 276),
    "link": (86, None),
    "linkat": (265, 37),
    "symlink": (88, None),
    "symlinkat": (266, 36),
    "mkdir": (83, None),
    "mkdirat": (258, 34),
    "rmdir": (84, None),
    "mknod": (133, None),
    "mknodat": (259, 33),
    "truncate": (76, 45),
    "creat": (85, None),
    # limits, identity, filters of its own
    "setrlimit": (160, 164),
    "capset": (126, 91),
    "setuid": (105, 146),
    "setgid": (106, 144),
    "setreuid": (113, 145),
    "setregid": (114, 143),
    "setresuid": (117, 147),
    "setresgid": (119, 149),
    "setgroups": (116, 159),
    "setfsuid": (122, 151),
    "setfsgid": (123, 152),
    "seccomp": (317, 277),
    # the turn of others, and of this process
    "setpriority": (141, 140),
    "ioprio_set": (251, 30),
    "sched_setparam": (142, 118),
    "sched_setscheduler": (144, 119),
    "sched_setattr": (314, 274),
    "sched_setaffinity": (203, 122),
}
CLONE, CLONE3, KILL, TKILL, TGKILL = (56, 220), (435, 435), (62, 129), (200, 130), (234, 131)
OPEN, OPENAT, OPENAT2 = (2, None), (257, 56), (437, 437)
FCNTL = (72, 25)
SOCKETPAIR = (53, 199)
# Two ends of one process, which reach nobody else: asyncio wakes itself with them. Of datagrams, an
# end could be pointed at any other socket.
AF_UNIX, SOCK_STREAM, SOCK_TYPE_MASK = 1, 1, 0xF
SIGNALLING_FCNTL = (8, 10, 15)  # F_SETOWN, F_SETSIG, F_SETOWN_EX: signals at reading and writing
PRCTL, PRLIMIT64, IOCTL = (157, 167), (302, 261), (16, 29)
ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter for one architecture. program: BPF, with a placeholder for the process's own id."""

    program: bytes

    def install(self, pid: int) -> None:
        """Put this process under the filter, for good. PR_SET_NO_NEW_PRIVS must be set already.

        pid: its own id, the only process that it may signal.

        Raises:
            OSError: the kernel refuses.
        """
        program = self.program.replace(struct.pack("<I", PID_PLACEHOLDER), struct.pack("<I", pid))
        buffer = ctypes.create_string_buffer(program, len(program))
        count = len(program) // _INSTRUCTION.size
        header = struct.pack("@HxxxxxxQ", count, ctypes.addressof(buffer))
        if LIBC.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.c_char_p(header), 0, 0):
            raise OSError(ctypes.get_errno(), "seccomp")


def build_filter(*, may_open_for_writing: bool, machine: str | None = None) -> Filter | None:
    """Build the filter for this machine; None for an architecture that is not in the table.

    may_open_for_writing: leave the decision to Landlock, which knows paths.
    """
    found = ARCHITECTURES.get(machine or platform.machine())
    if found is None:
        return None
    column, audit = found
    code = [
        (LOAD, 0, 0, OFFSET_ARCH),
        (JEQ, 1, 0, audit),
        (RETURN, 0, 0, RET_KILL_PROCESS),
        (LOAD, 0, 0, OFFSET_NR),
    ]
    if column == 0:
        code += _when(JSET, X32_BIT, _fail(errno.ENOSYS))
    code += _when(JGT, NEWEST_CALL, _fail(errno.ENOSYS))
    for numbers in DENIED.values():
        code += _on(numbers[column], _fail(errno.EPERM))
    # glibc falls back to clone, whose flags can be looked at
    code += _on(CLONE3[column], _fail(errno.ENOSYS))
    code += _on(CLONE[column], _unless(_argument(0), JSET, CLONE_THREAD, errno.EPERM))
    for numbers in (KILL, TKILL, TGKILL):
        code += _on(numbers[column], _unless(_argument(0), JEQ, PID_PLACEHOLDER, errno.EPERM))
    code += _on(PRLIMIT64[column], _only_if_zero(2, errno.EPERM))
    code += _on(PRCTL[column], _one_of(_argument(0), HARMLESS_PRCTL, errno.EPERM))
    is_stream = [*_argument(1), (AND, 0, 0, SOCK_TYPE_MASK)]
    code += _on(
        SOCKETPAIR[column],
        [
            *_argument(0),
            *_when(JEQ, AF_UNIX, _one_of(is_stream, (SOCK_STREAM,), errno.EPERM)),
            *_fail(errno.EPERM),
        ],
    )
    code += _on(FCNTL[column], _none_of(_argument(1), SIGNALLING_FCNTL, errno.EPERM))
    code += _on(IOCTL[column], _none_of(_argument(1), DENIED_IOCTL, errno.EPERM))
    if not may_open_for_writing:
        for numbers, flags in ((OPEN, 1), (OPENAT, 2)):
            number = numbers[column]
            denied = [
                *_argument(flags),
                *_when(JSET, WRITING_FLAGS, _fail(errno.EACCES)),
                *_allow(),
            ]
            code += _on(number, denied)
        code += _on(OPENAT2[column], _fail(errno.ENOSYS))
    code += _allow()
    return Filter(b"".join(_INSTRUCTION.pack(*instruction) for instruction in code))


Instructions = list[tuple[int, int, int, int]]


def _allow() -> Instructions:
    return [(RETURN, 0, 0, RET_ALLOW)]


def _fail(number: int) -> Instructions:
    return [(RETURN, 0, 0, RET_ERRNO | number)]


def _argument(number: int, *, high: bool = False) -> Instructions:
    """Load one half of a system call's argument; both architectures are little-endian."""
    return [(LOAD, 0, 0, OFFSET_ARGS + 8 * number + (4 if high else 0))]


def _when(jump: int, value: int, then: Instructions) -> Instructions:
    """Do `then`, which returns, where the loaded word fits; else go on."""
    return [(jump, 0, len(then), value), *then]


def _on(number: int | None, then: Instructions) -> Instructions:
    """Do `then`, which returns, for one system call."""
    return [] if number is None else _when(JEQ, number, then)


def _unless(load: Instructions, jump: int, value: int, error: int) -> Instructions:
    return [*load, *_when(jump, value, _allow()), *_fail(error)]


def _one_of(load: Instructions, values: tuple[int, ...], error: int) -> Instructions:
    tests = [step for value in values for step in _when(JEQ, value, _allow())]
    return [*load, *tests, *_fail(error)]


def _none_of(load: Instructions, values: tuple[int, ...], error: int) -> Instructions:
    tests = [step for value in values for step in _when(JEQ, value, _fail(error))]
    return [*load, *tests, *_allow()]


def _only_if_zero(argument: int, error: int) -> Instructions:
    """Allow the call where a pointer is null: it only asks."""
    low, high = _argument(argument), _argument(argument, high=True)
    is_zero = [*high, *_when(JEQ, 0, _allow()), *_fail(error)]
    return [*low, *_when(JEQ, 0, is_zero), *_fail(error)]
