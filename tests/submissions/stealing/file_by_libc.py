# drill: topk_keep
# expect: wrong
# kind: value
# why: open, fopen and openat2 of the C library pass by everything that Python could watch.
import ctypes
import os
from pathlib import Path

import tensor_drills

libc = ctypes.CDLL(None, use_errno=True)
libc.fopen.restype = ctypes.c_void_p
path = os.fsencode(Path(tensor_drills.__path__[0]) / "drills/11_selection/topk_keep.py")
how = (ctypes.c_uint64 * 3)(0, 0, 0)
if libc.open(path, 0) >= 0:
    print("STOLEN")
if libc.fopen(path, b"r"):
    print("STOLEN")
if libc.syscall(437, -100, path, how, 24) >= 0:
    print("STOLEN")


def topk_keep(scores, k):
    return scores * 0
