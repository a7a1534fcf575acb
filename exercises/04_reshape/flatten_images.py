"""Flatten each image · 把一批图像逐张展平

A fully connected layer takes one row per sample. Turn the batch `images` into a matrix:
one row for each image, holding its channels one after another, each channel row by row.

全连接层要求每个样本占一行。把一批图像 `images` 变成矩阵：每张图像一行，先放第一个通道，
再放第二个，依次类推；每个通道内按行排列。

    out[i, (j * h + k) * w + l] = images[i, j, k, l]

    images = torch.tensor([[[[3., 2.]], [[1., 4.]]]])
    flatten_images(images)
    # torch.tensor([[3., 2., 1., 4.]])

tensor-drills check flatten_images
tensor-drills hint flatten_images
"""

import torch
from jaxtyping import Float
from torch import Tensor


def flatten_images(images: Float[Tensor, "b c h w"]) -> Float[Tensor, "b c*h*w"]:
    raise NotImplementedError  # write your answer here


# generated stub 33ab025090b6
