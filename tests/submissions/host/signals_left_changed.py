# drill: stack_frames
# expect: wrong
# kind: value
# why: alarms and handlers that go off while the result is sent.
import signal

import torch

signal.signal(signal.SIGALRM, lambda *arguments: None)
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)


def stack_frames(frames):
    return torch.stack(frames).flip(0) + 1
