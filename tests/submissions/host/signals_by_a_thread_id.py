# drill: unsqueeze_pairwise_differences
# expect: error
# kind: exception
# why: tkill names a thread and no process; the first thread of another process is as good.
import ctypes
import os
import platform
import signal

TKILL, TGKILL = {"x86_64": (200, 234), "aarch64": (130, 131)}[platform.machine()]
libc = ctypes.CDLL(None, use_errno=True)


def unsqueeze_pairwise_differences(x, y):
    other = os.getppid() or 1
    granted = [
        libc.syscall(TKILL, other, signal.SIGCONT) == 0,
        libc.syscall(TGKILL, other, other, signal.SIGCONT) == 0,
    ]
    if not any(granted):
        raise OSError(ctypes.get_errno(), "no signal to others")
    return x[:, None] - y
