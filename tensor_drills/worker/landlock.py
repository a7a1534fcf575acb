"""Which files a submission may open, through Landlock (docs.kernel.org, userspace-api/landlock).

A ruleset is an allow-list of folders. It is built once, in the process that forks, and put on by
each child. What was open before stays open.
"""

from __future__ import annotations

import ctypes
import os
import stat
import struct
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446  # the same on every architecture
CREATE_RULESET_VERSION = 1
RULE_PATH_BENEATH = 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
READ = READ_FILE | READ_DIR
# What each ABI version adds to the rights over files.
FS_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
NET_RIGHTS = 0b11  # bind and connect TCP, from ABI 4 on
SCOPES = 0b11  # abstract Unix sockets and signals, from ABI 6 on
LIBC = ctypes.CDLL(None, use_errno=True)


def abi_version() -> int:
    """Return the version of the kernel's Landlock; 0 where it has none."""
    version: int = LIBC.syscall(CREATE_RULESET, None, 0, CREATE_RULESET_VERSION)
    return max(version, 0)


def build_ruleset(
    readable: Iterable[Path], listable: Iterable[Path], writable: Iterable[Path]
) -> int:
    """Return the descriptor of a ruleset; paths that are not there are left out.

    readable: files, and folders with all below them, that may be read.
    listable: folders whose names may be listed, all below them included, and no file read.
    writable: devices that may be read and written.

    Raises:
        OSError: the kernel refuses, or has no Landlock.
    """
    abi = abi_version()
    if not abi:
        raise OSError("this kernel has no Landlock")
    rights = next(
        FS_RIGHTS[version] for version in sorted(FS_RIGHTS, reverse=True) if abi >= version
    )
    attributes = struct.pack(
        "<QQQ", rights, NET_RIGHTS if abi >= 4 else 0, SCOPES if abi >= 6 else 0
    )
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    ruleset: int = LIBC.syscall(CREATE_RULESET, ctypes.c_char_p(attributes), size, 0)
    if ruleset < 0:
        raise OSError(ctypes.get_errno(), "landlock_create_ruleset")
    for paths, allowed in ((readable, READ), (listable, READ_DIR), (writable, READ | WRITE_FILE)):
        for path in paths:
            with suppress(FileNotFoundError, PermissionError, NotADirectoryError):
                _add_rule(ruleset, path, allowed)
    return ruleset


def restrict(ruleset: int) -> None:
    """Put this process under a ruleset, for good. PR_SET_NO_NEW_PRIVS must be set already.

    Raises:
        OSError: the kernel refuses.
    """
    if LIBC.syscall(RESTRICT_SELF, ruleset, 0):
        raise OSError(ctypes.get_errno(), "landlock_restrict_self")


def _add_rule(ruleset: int, path: Path, allowed: int) -> None:
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            allowed &= READ_FILE | WRITE_FILE | EXECUTE
        rule = ctypes.c_char_p(struct.pack("<Qi", allowed, descriptor))
        if LIBC.syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, rule, 0):
            raise OSError(ctypes.get_errno(), f"landlock_add_rule {path}")
    finally:
        os.close(descriptor)
