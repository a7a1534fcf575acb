"""Centre crop as a view · 用视图做中心裁剪

Cut a square of `size` by `size` pixels out of the centre of each image. It begins at
row `(h - size) // 2` and at column `(w - size) // 2`. Nothing may be copied: the result
is a view of `images`.

从每张图像的中心裁出 `size` 乘 `size` 像素的正方形，从第 `(h - size) // 2` 行、第
`(w - size) // 2` 列开始。不能拷贝数据：结果必须是 `images` 的视图。

    out[i, j, k, l] = images[i, j, (h - size) // 2 + k, (w - size) // 2 + l]

    images = torch.tensor([[[[4., 8., 5., 7.], [2., 1., 3., 6.]]]])
    size = 2
    view_center_crop(images, size)
    # torch.tensor([[[[8., 5.], [1., 3.]]]])

tensor-drills check view_center_crop
tensor-drills hint view_center_crop
"""

import torch
from jaxtyping import Float
from torch import Tensor


def view_center_crop(images: Float[Tensor, "b c h w"], size: int) -> Float[Tensor, "b c size size"]:
    raise NotImplementedError  # write your answer here


# generated stub b722efb2d798
