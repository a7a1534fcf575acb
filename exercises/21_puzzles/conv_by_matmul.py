"""A convolution by matmul · 用矩阵乘法做卷积

Return what `conv2d` returns for `images` and `weight`: stride 1, no padding, no bias.
torch's own convolutions are ruled out: build it from a matrix product. No Python loop.

返回 `conv2d` 对 `images` 和 `weight` 的结果：步长为 1，不填充，没有偏置。不允许用 torch
自带的卷积，要用矩阵乘法实现。不用 Python 循环。

    out[i, f, r, s] = sum over j, u, v of images[i, j, r + u, s + v] * weight[f, j, u, v]

    images = torch.tensor([[[[-1., -2.], [4., 3.]]]])
    weight = torch.tensor([[[[8., 6.]]], [[[-5., -7.]]]])
    conv_by_matmul(images, weight)
    # torch.tensor([[[[-20.], [50.]], [[19.], [-41.]]]])

tensor-drills check conv_by_matmul
tensor-drills hint conv_by_matmul
"""

import torch
from jaxtyping import Float
from torch import Tensor


def conv_by_matmul(
    images: Float[Tensor, "b c h w"], weight: Float[Tensor, "o c k l"]
) -> Float[Tensor, "b o h-k+1 w-l+1"]:
    raise NotImplementedError  # write your answer here


# generated stub 251350279f76
