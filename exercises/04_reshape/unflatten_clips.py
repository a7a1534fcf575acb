"""Frames back into clips · 把帧还原成视频片段

To run an image network, `clips` video clips of equal length were merged with their
frames: `frames` holds all frames of the first clip, then all of the second, and so on.
Give clips and frames a dim each again.

为了使用图像网络，`clips` 个等长的视频片段连同各自的帧合并成了一维：`frames` 里先是第一
个片段的所有帧，再是第二个片段的，依次类推。请让片段和帧重新各占一维。

    out[i, s] = frames[i * (m // clips) + s]

    frames = torch.tensor([[[[2.]]], [[[4.]]], [[[3.]]], [[[1.]]]])
    clips = 2
    unflatten_clips(frames, clips)
    # torch.tensor([[[[[2.]]], [[[4.]]]], [[[[3.]]], [[[1.]]]]])

tensor-drills check unflatten_clips
tensor-drills hint unflatten_clips
"""

import torch
from jaxtyping import Float
from torch import Tensor


def unflatten_clips(
    frames: Float[Tensor, "m c h w"], clips: int
) -> Float[Tensor, "clips m//clips c h w"]:
    raise NotImplementedError  # write your answer here


# generated stub 728c754e5455
