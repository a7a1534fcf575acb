"""Restore flattened images · 还原展平的图像

Each row of `flat` is an image that was flattened: its `c` channels one after another,
each channel row by row, with `h` rows of `w` pixels. Return the batch of images.

`flat` 的每一行是一张被展平的图像：`c` 个通道依次排列，每个通道按行存放，共 `h` 行，每行
`w` 个像素。返回还原后的一批图像。

    out[i, j, k, l] = flat[i, (j * h + k) * w + l]

    flat = torch.tensor([[4., 8., 2., 7., 5., 3., 1., 6.]])
    c = 2
    h = 2
    w = 2
    restore_images(flat, c, h, w)
    # torch.tensor([[[[4., 8.], [2., 7.]], [[5., 3.], [1., 6.]]]])

tensor-drills check restore_images
tensor-drills hint restore_images
"""

import torch
from jaxtyping import Float
from torch import Tensor


def restore_images(flat: Float[Tensor, "b d"], c: int, h: int, w: int) -> Float[Tensor, "b c h w"]:
    raise NotImplementedError  # write your answer here


# generated stub aeb31b7ecd3a
