"""From NCHW to NHWC · 从 NCHW 到 NHWC

torch keeps a batch of images as (batch, channel, height, width); plotting libraries
want the channels last. Return `images` as (batch, height, width, channel).

torch 里一批图像的维度次序是（批次, 通道, 高, 宽），画图的库则要求通道在最后。返回
`images` 按（批次, 高, 宽, 通道）排列的结果。

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


# generated stub 18584d5fbc4a
