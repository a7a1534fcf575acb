"""Expand a bias to images · 把偏置扩展到一批图像

A convolution adds `bias[j]` to every pixel of channel j. Return `bias` expanded to the
shape of `images`, without copying: the result is a view of `bias`.

卷积会给通道 j 的每个像素加上 `bias[j]`。返回把 `bias` 扩展成 `images` 形状的结果，不拷
贝数据：结果必须是 `bias` 的视图。

    out[i, j, k, l] = bias[j]

    bias = torch.tensor([2., -1.])
    images = torch.tensor([[[[6., -4.]], [[3., -5.]]]])
    bias_to_channels(bias, images)
    # torch.tensor([[[[2., 2.]], [[-1., -1.]]]])

tensor-drills check bias_to_channels
tensor-drills hint bias_to_channels
"""

import torch
from jaxtyping import Float
from torch import Tensor


def bias_to_channels(
    bias: Float[Tensor, " c"], images: Float[Tensor, "b c h w"]
) -> Float[Tensor, "b c h w"]:
    raise NotImplementedError  # write your answer here


# generated stub d9a270f86c9f
