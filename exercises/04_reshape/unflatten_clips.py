"""Frames back into clips · 把帧还原成视频片段

To run an image network on `clips` video clips of equal length, their frames were all
put in one dim: `frames` holds the frames of the first clip, then those of the second,
and so on. Give clips and frames a dim each again, clips first.

为了使用图像网络，`clips` 个等长视频片段的帧全都排进了同一维：`frames` 里先是第一个片段
的所有帧，再是第二个片段的，依次类推。请让片段和帧重新各占一维，片段在前。

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


# generated stub f5dcfcc7100e
