"""Repair: recut a recording · 改错：重新切分录音

Repair the function. Each recording in `frames` is cut into n frames of s samples, one
after the other. Cut it into s frames of n samples instead, all samples staying in order
of time. As it stands the shape is right, but a frame holds samples from all over the
recording.

请改正这个函数。`frames` 中的每段录音按先后切成了 n 帧，每帧 s 个采样。请改切成 s 帧、每
帧 n 个采样，所有采样仍按时间先后排列。现在形状是对的，但一帧里的采样来自整段录音的各
处。

    out[i, time // n, time % n] = frames[i, time // s, time % s]

    frames = torch.tensor([[[6., 2., 5.], [4., 1., 3.]]])
    permute_recut_frames(frames)
    # torch.tensor([[[6., 2.], [5., 4.], [1., 3.]]])

tensor-drills check permute_recut_frames
tensor-drills hint permute_recut_frames
"""

import torch
from jaxtyping import Float
from torch import Tensor


def permute_recut_frames(frames: Float[Tensor, "b n s"]) -> Float[Tensor, "b s n"]:
    return frames.permute(0, 2, 1)


# generated stub 463eb405e683
