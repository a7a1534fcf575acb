"""Repair: one row per pixel · 改错：每个像素一行

Repair the function. It should list the pixels of all `images`, image by image, each
image row by row: one row of the result per pixel, one column per channel. As it stands
it works for one image and raises for a batch of them.

请改正这个函数。它应当列出 `images` 中的所有像素：逐张图像、逐行排列；结果中每个像素占一
行，每个通道占一列。现在它对一张图像可行，对一批图像就会报错。

    out[(i * h + k) * w + l, j] = images[i, j, k, l]

    images = torch.tensor([[[[7., 1.]], [[5., 2.]]], [[[4., 3.]], [[8., 6.]]]])
    flatten_pixels(images)
    # torch.tensor([[7., 5.], [1., 2.], [4., 8.], [3., 6.]])

tensor-drills check flatten_pixels
tensor-drills hint flatten_pixels
"""

import torch
from jaxtyping import Float
from torch import Tensor


def flatten_pixels(images: Float[Tensor, "b c h w"]) -> Float[Tensor, "b*h*w c"]:
    c = images.shape[1]
    return images.permute(0, 2, 3, 1).view(-1, c)


# generated stub b1e2e053b158
