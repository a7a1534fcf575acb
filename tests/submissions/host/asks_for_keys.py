# drill: interleave_rows
# expect: error
# kind: exception
# why: a key in the user's keyring outlives this process.
import ctypes
import platform

import torch

KEYCTL, ADD_KEY = {"x86_64": (250, 248), "aarch64": (219, 217)}[platform.machine()]
libc = ctypes.CDLL(None, use_errno=True)


def interleave_rows(x, y):
    if (
        libc.syscall(ADD_KEY, b"user", b"tensor_drills", b"x", 1, -1) < 0
        and libc.syscall(KEYCTL, 0, -1, 0) < 0
    ):
        raise OSError(ctypes.get_errno(), "keyctl")
    return torch.stack([x, y], 1).flatten(0, 1)
