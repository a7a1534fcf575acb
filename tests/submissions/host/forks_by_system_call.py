# drill: flatten_pixels
# expect: error
# kind: exception
# why: the C library is passed by: clone and its kin are asked of the kernel directly.
import ctypes
import os
import platform
import signal

CLONE, CLONE3, VFORK = {"x86_64": (56, 435, 58), "aarch64": (220, 435, None)}[platform.machine()]
libc = ctypes.CDLL(None, use_errno=True)


def flatten_pixels(images):
    for arguments in ((CLONE, signal.SIGCHLD, 0, 0, 0, 0), (CLONE3, None, 0)):
        pid = libc.syscall(*arguments)
        if pid == 0:
            os._exit(0)
        if pid > 0:
            return images.permute(0, 2, 3, 1).reshape(-1, images.shape[1])
    raise OSError(ctypes.get_errno(), "no new process")
