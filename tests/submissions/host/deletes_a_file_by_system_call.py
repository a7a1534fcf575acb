# drill: repeat_tiles
# expect: error
# kind: exception
# why: unlink asked of the kernel directly, for the log of the process that started this one.
import ctypes
import os
import platform

UNLINKAT, AT_FDCWD = {"x86_64": 263, "aarch64": 35}[platform.machine()], -100
libc = ctypes.CDLL(None, use_errno=True)


def repeat_tiles(tile, rows, cols):
    path = os.path.join(os.path.dirname(os.getcwd()), "warm.stderr")
    if libc.syscall(UNLINKAT, AT_FDCWD, path.encode(), 0):
        raise OSError(ctypes.get_errno(), path)
    return tile.repeat(rows, cols)
