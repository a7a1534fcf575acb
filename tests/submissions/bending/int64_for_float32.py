# drill: stack_frames
# expect: wrong
# kind: dtype
# why: the values are whole numbers and equal; the dtype is not.
import torch


def stack_frames(frames):
    return torch.stack(frames).long()
