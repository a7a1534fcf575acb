# drill: stack_frames
# expect: wrong
# kind: input
# why: the caller's list is consumed while its members are read.
import torch


def stack_frames(frames):
    taken = []
    while frames:
        taken.append(frames.pop(0))
    return torch.stack(taken)
