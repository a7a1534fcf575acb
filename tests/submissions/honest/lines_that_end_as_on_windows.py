# drill: stack_frames
# expect: pass
# why: every line ends with CR and LF.
import torch


def stack_frames(frames):
    """Stack them,

    one by one."""
    return torch.stack(
        frames,
    )
