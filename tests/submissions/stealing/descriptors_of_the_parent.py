# drill: topk_keep
# expect: wrong
# kind: value
# why: pidfd_getfd copies a descriptor out of another process.
import ctypes
import os

PIDFD_OPEN, PIDFD_GETFD = 434, 438
libc = ctypes.CDLL(None, use_errno=True)
for pid in (os.getppid(), 1, 2):
    descriptor = libc.syscall(PIDFD_OPEN, pid, 0)
    if descriptor >= 0:
        for number in range(16):
            if libc.syscall(PIDFD_GETFD, descriptor, number, 0) >= 0:
                print("STOLEN", pid, number)


def topk_keep(scores, k):
    return scores * 0
