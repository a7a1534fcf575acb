# drill: topk_keep
# expect: wrong
# kind: value
# why: A file handle is made of a path and opened without one.
import ctypes
import os
import platform
from pathlib import Path

import tensor_drills

NUMBERS = {"x86_64": (303, 304), "aarch64": (264, 265)}
path = os.fsencode(Path(tensor_drills.__path__[0]) / "drills/index.json")
libc = ctypes.CDLL(None, use_errno=True)
handle = ctypes.create_string_buffer((128).to_bytes(4, "little"), 256)
mount = ctypes.c_int()
name_to_handle, open_by_handle = NUMBERS[platform.machine()]
if libc.syscall(name_to_handle, -100, path, handle, ctypes.byref(mount), 0) == 0:
    print("STOLEN: a handle")
    if libc.syscall(open_by_handle, -100, handle, 0) >= 0:
        print("STOLEN")


def topk_keep(scores, k):
    return scores * 0
