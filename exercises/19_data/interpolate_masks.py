"""Enlarge class masks · 放大类别掩码

`masks` holds the class number of each pixel of b images, as int64. Enlarge them
`factor` times in height and width: each pixel becomes a square of pixels of its own
class. The result is int64 too.

`masks` 存放 b 张图像每个像素的类别编号，dtype 是 int64。把它们的高和宽都放大 `factor`
倍：每个像素变成一个正方形，其中的像素都是它的类别。结果也是 int64。

    out[i, k, l] = masks[i, k // factor, l // factor]

    masks = torch.tensor([[[6, 3]]])
    factor = 2
    interpolate_masks(masks, factor)
    # torch.tensor([[[6, 6, 3, 3], [6, 6, 3, 3]]])

tensor-drills check interpolate_masks
tensor-drills hint interpolate_masks
"""

import torch
from jaxtyping import Int
from torch import Tensor


def interpolate_masks(
    masks: Int[Tensor, "b h w"], factor: int
) -> Int[Tensor, "b h*factor w*factor"]:
    raise NotImplementedError  # write your answer here


# generated stub 9aad8d58042d
