# drill: stack_frames
# expect: error
# kind: exception
# why: warnings are errors from here on, and the next op warns.
import warnings

import torch

warnings.simplefilter("error")


def stack_frames(frames):
    warnings.warn("not so", stacklevel=1)
    return torch.stack(frames)
