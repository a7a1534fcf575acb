# drill: interleave_rows
# expect: error
# kind: exception
# why: a queue into the kernel that goes round every filter of calls.
import ctypes

import torch

IO_URING_SETUP = 425
libc = ctypes.CDLL(None, use_errno=True)


def interleave_rows(x, y):
    if libc.syscall(IO_URING_SETUP, 8, ctypes.create_string_buffer(120)) < 0:
        raise OSError(ctypes.get_errno(), "io_uring_setup")
    return torch.stack([x, y], 1).flatten(0, 1)
