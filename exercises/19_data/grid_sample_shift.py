"""Shift by part of a pixel · 平移不足一个像素

Return `images` shifted to the right by `dx` pixels (to the left where `dx` is
negative). `dx` may be a fraction: then each value is the linear mixture of the two
pixels that it falls between. Pixels outside the image count as 0. All images have at
least two columns.

返回把 `images` 向右平移 `dx` 个像素的结果（`dx` 为负则向左）。`dx` 可以是小数：这时每个
值是它所落在的两个像素之间的线性混合。图像之外的像素算作 0。每张图至少有两列。

    out[i, j, k, l] = (1 - part) * images[i, j, k, m] + part * images[i, j, k, m + 1], where
    m = floor(l - dx), part = l - dx - m, and columns outside the image are 0

    images = torch.tensor([[[[2., 1.75, 1.25, 1.], [0.5, 1.5, 0.75, 0.25]]]])
    dx = -1.25
    grid_sample_shift(images, dx)
    # torch.tensor([[[[1.625, 1.1875, 0.75, 0.], [1.3125, 0.625, 0.1875, 0.]]]])

tensor-drills check grid_sample_shift
tensor-drills hint grid_sample_shift
"""

import torch
from jaxtyping import Float
from torch import Tensor


def grid_sample_shift(images: Float[Tensor, "b c h w"], dx: float) -> Float[Tensor, "b c h w"]:
    raise NotImplementedError  # write your answer here


# generated stub 817a7e2488ff
