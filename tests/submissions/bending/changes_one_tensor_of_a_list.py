# drill: stack_frames
# expect: wrong
# kind: input
# why: the last frame of the caller's list is overwritten after it was copied.
import torch


def stack_frames(frames):
    out = torch.stack(frames)
    frames[-1].neg_()
    return out
