"""Crop and flip a batch · 批量裁剪与翻转

From image i cut a square of `size` x `size` pixels whose upper left corner is in row
`top[i]`, column `left[i]`; all squares lie inside their images. Where `is_flipped[i]`,
the square is then mirrored left to right. Return all squares as one batch.

从第 i 张图像中裁出 `size` x `size` 的正方形，左上角在第 `top[i]` 行、第 `left[i]` 列，
都不会超出图像。如果 `is_flipped[i]` 为真，再把裁出的正方形左右翻转。所有正方形作为一批
返回。

    out[i, j, k, l] = images[i, j, top[i] + k, left[i] + m], where
    m = size - 1 - l if is_flipped[i] else l

    images = torch.tensor([[[[2., 1., 5.], [4., 3., 6.]]]])
    top = torch.tensor([0])
    left = torch.tensor([1])
    is_flipped = torch.tensor([True])
    size = 2
    crop_and_flip(images, top, left, is_flipped, size)
    # torch.tensor([[[[5., 1.], [6., 3.]]]])

tensor-drills check crop_and_flip
tensor-drills hint crop_and_flip
"""

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor


def crop_and_flip(
    images: Float[Tensor, "b c h w"],
    top: Int[Tensor, " b"],
    left: Int[Tensor, " b"],
    is_flipped: Bool[Tensor, " b"],
    size: int,
) -> Float[Tensor, "b c size size"]:
    raise NotImplementedError  # write your answer here


# generated stub b7c198a58b5b
