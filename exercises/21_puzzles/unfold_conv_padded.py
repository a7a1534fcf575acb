"""conv2d, stride and padding · 带步长和填充的 conv2d

Return what `conv2d(images, weight, bias, stride=step, padding=padding)` returns, by
`torch.nn.functional.unfold` and a matrix product; torch's own convolutions are ruled
out. No Python loop.

用 `torch.nn.functional.unfold` 和矩阵乘法，返回
`conv2d(images, weight, bias, stride=step, padding=padding)` 的结果；不允许用 torch 自带
的卷积。不用 Python 循环。

    out[i, f, r, s] = bias[f] + sum over j, u, v of weight[f, j, u, v]
    * images[i, j, r * step + u - padding, s * step + v - padding], where that is 0 outside

    images = torch.tensor([[[[-4., -1.], [3., 2.]]]])
    weight = torch.tensor([[[[-6., 8.]]], [[[-7., -5.]]]])
    bias = torch.tensor([5., -4.5])
    step = 1
    padding = 0
    unfold_conv_padded(images, weight, bias, step, padding)
    # torch.tensor([[[[21.], [3.]], [[28.5], [-35.5]]]])

tensor-drills check unfold_conv_padded
tensor-drills hint unfold_conv_padded
"""

import torch
from jaxtyping import Float
from torch import Tensor


def unfold_conv_padded(
    images: Float[Tensor, "b c h w"],
    weight: Float[Tensor, "o c k l"],
    bias: Float[Tensor, " o"],
    step: int,
    padding: int,
) -> Float[Tensor, "b o rows columns"]:
    raise NotImplementedError  # write your answer here


# generated stub 95441612870f
