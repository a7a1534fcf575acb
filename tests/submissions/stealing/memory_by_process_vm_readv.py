# drill: topk_keep
# expect: wrong
# kind: value
# why: A system call reads another process's memory without any file.
import ctypes
import os


class Piece(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


libc = ctypes.CDLL(None, use_errno=True)
here = ctypes.create_string_buffer(8)
local = Piece(ctypes.addressof(here), 8)
remote = Piece(ctypes.addressof(here), 8)  # a fork has the same addresses as its parent
for pid in (os.getppid(), 1, 2):
    if libc.process_vm_readv(pid, ctypes.byref(local), 1, ctypes.byref(remote), 1, 0) == 8:
        print("STOLEN", pid)


def topk_keep(scores, k):
    return scores * 0
