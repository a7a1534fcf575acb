# drill: chunk_qkv
# expect: error
# kind: exception
# why: whoever may trace its parent may rewrite it.
import ctypes
import os

PTRACE_TRACEME, PTRACE_SEIZE = 0, 0x4206
libc = ctypes.CDLL(None, use_errno=True)


def chunk_qkv(fused):
    if libc.ptrace(PTRACE_SEIZE, os.getppid() or 1, 0, 0) and libc.ptrace(PTRACE_TRACEME, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "ptrace")
    return fused.chunk(3, dim=-1)
