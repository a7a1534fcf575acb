# drill: stack_frames
# expect: error
# kind: exception
# why: a pidfd is a process that can be signalled.
import os
import signal

import torch


def stack_frames(frames):
    other = os.pidfd_open(os.getppid() or 1)
    signal.pidfd_send_signal(other, signal.SIGCONT)
    return torch.stack(frames)
