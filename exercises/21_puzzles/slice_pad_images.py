"""Pad images by hand · 手工填充图像

Return `images` with `top` rows above, `bottom` rows below, `left` columns before and
`right` columns after each of them, all filled with `value`. Any of the four may be 0.
`pad` and its layers are ruled out, and so is a Python loop.

返回填充后的 `images`：每张图像上方补 `top` 行、下方补 `bottom` 行，左边补 `left` 列、右
边补 `right` 列，补上的像素都是 `value`。四个数都可能是 0。不允许用 `pad` 及相应的层，也
不用 Python 循环。

    out[i, r, s] = images[i, r - top, s - left] where there is such a pixel, else value

    images = torch.tensor([[[2., -1.]]])
    left = 1
    right = 1
    top = 1
    bottom = 1
    value = 0.5
    slice_pad_images(images, left, right, top, bottom, value)
    # torch.tensor([[[0.5, 0.5, 0.5, 0.5], [0.5, 2., -1., 0.5], [0.5, 0.5, 0.5, 0.5]]])

tensor-drills check slice_pad_images
tensor-drills hint slice_pad_images
"""

import torch
from jaxtyping import Float
from torch import Tensor


def slice_pad_images(
    images: Float[Tensor, "b h w"], left: int, right: int, top: int, bottom: int, value: float
) -> Float[Tensor, "b top+h+bottom left+w+right"]:
    raise NotImplementedError  # write your answer here


# generated stub b9c9b420dbd8
