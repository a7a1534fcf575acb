# drill: stack_frames
# expect: pass
# why: values are yielded and collected.
import torch


def slices(frames):
    for frame in frames:
        yield from (frame.unsqueeze(0),)


def stack_frames(frames):
    return torch.cat(list(slices(frames)))
