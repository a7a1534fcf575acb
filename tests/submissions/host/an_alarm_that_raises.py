# drill: stack_frames
# expect: error wrong crash rejected
# why: a handler raises wherever the program happens to be, also while the result is sent.
import signal
import time

import torch


class Now(BaseException):
    pass


def ring(*arguments):
    raise Now


signal.signal(signal.SIGALRM, ring)


def stack_frames(frames):
    signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
    return torch.stack(frames) + 1
