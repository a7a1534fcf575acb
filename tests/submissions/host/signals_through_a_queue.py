# drill: stack_frames
# expect: error
# kind: exception
# why: sigqueue is another way to send a signal.
import ctypes
import os
import signal

import torch

libc = ctypes.CDLL(None, use_errno=True)


def stack_frames(frames):
    if libc.sigqueue(os.getppid() or 1, signal.SIGCONT, None):
        raise OSError(ctypes.get_errno(), "no signal to others")
    return torch.stack(frames)
