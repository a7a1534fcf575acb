"""From NCHW to NHWC · 从 NCHW 到 NHWC

torch keeps a batch of images as (batch, channel, height, width); plotting libraries
want the channels last. Return `images` as (batch, height, width, channel).

torch 按 (批次, 通道, 高, 宽) 存放一批图像，画图的库则要求通道在最后。把 `images` 变成 (
批次, 高, 宽, 通道) 返回。

    out[i, k, l, j] = images[i, j, k, l]

    images = torch.tensor([[[[3., 4.]], [[2., 1.]]]])
    permute_to_channels_last(images)
    # torch.tensor([[[[3., 2.], [4., 1.]]]])

tensor-drills check permute_to_channels_last
tensor-drills hint permute_to_channels_last
"""

import torch
from jaxtyping import Float
from torch import Tensor


def permute_to_channels_last(images: Float[Tensor, "b c h w"]) -> Float[Tensor, "b h w c"]:
    raise NotImplementedError  # write your answer here


# generated stub ce51355fbeae
