"""Sum of each image's border · 每张图像边框之和

The border of an image is made of all pixels that lie in its first or last `width` rows,
or in its first or last `width` columns. Return the sum of each image's border. `width`
may be 0, and large enough for the border to be the whole image. No Python loop.

图像的边框由所有这样的像素组成：位于最前或最后 `width` 行，或者位于最前或最后 `width`
列。返回每张图像边框上的像素之和。`width` 可以是 0，也可以大到整张图都是边框。不用
Python 循环。

    out[i] = sum of images[i, r, s] over all (r, s) with
    r < width or r >= h - width or s < width or s >= w - width

    images = torch.tensor([[[-3., 8., 2.], [-7., -6., 9.], [4., -1., -5.]]])
    width = 1
    sum_borders(images, width)
    # torch.tensor([7.])

tensor-drills check sum_borders
tensor-drills hint sum_borders
"""

import torch
from jaxtyping import Float
from torch import Tensor


def sum_borders(images: Float[Tensor, "b h w"], width: int) -> Float[Tensor, " b"]:
    raise NotImplementedError  # write your answer here


# generated stub 778368c5d15e
