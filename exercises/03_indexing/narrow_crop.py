"""Crop images without copying · 不拷贝地裁剪图像

Cut from every image the same rectangle: `height` rows from row `top` on, `width`
columns from column `left` on. It lies within the image. The result must be a view of
`images`.

从每张图像里裁出同一块矩形：从第 `top` 行起取 `height` 行，从第 `left` 列起取 `width`
列。矩形不会超出图像。结果必须是 `images` 的视图。

    out[i, j, k, l] = images[i, j, top + k, left + l]

    images = torch.tensor([[[[1., 8., 2.], [9., 5., 4.], [7., 6., 3.]]]])
    top = 1
    left = 0
    height = 2
    width = 2
    narrow_crop(images, top, left, height, width)
    # torch.tensor([[[[9., 5.], [7., 6.]]]])

tensor-drills check narrow_crop
tensor-drills hint narrow_crop
"""

import torch
from jaxtyping import Float
from torch import Tensor


def narrow_crop(
    images: Float[Tensor, "b c h w"], top: int, left: int, height: int, width: int
) -> Float[Tensor, "b c height width"]:
    raise NotImplementedError  # write your answer here


# generated stub 77705beb0923
