# drill: topk_keep
# expect: wrong
# kind: value
# why: A debugger attaches to the parent and reads what it likes.
import ctypes
import os

PTRACE_ATTACH, PTRACE_SEIZE, PTRACE_DETACH = 16, 0x4206, 17
libc = ctypes.CDLL(None, use_errno=True)
for pid in (os.getppid(), 1):
    for how in (PTRACE_ATTACH, PTRACE_SEIZE):
        if pid and libc.ptrace(how, pid, None, None) == 0:
            print("STOLEN", pid)
            libc.ptrace(PTRACE_DETACH, pid, None, None)


def topk_keep(scores, k):
    return scores * 0
