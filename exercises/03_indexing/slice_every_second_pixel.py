"""Every second pixel · 隔一个像素取一个

Keep rows 0, 2, 4, ... of `images`, and of these rows columns 0, 2, 4, ... There may be
any number of dims before height and width: (h, w), (c, h, w), (b, c, h, w). The result
must be a view of `images`.

只保留 `images` 的第 0、2、4……行，以及这些行中的第 0、2、4……列。高和宽之前可以有任意多个
维度：(h, w)、(c, h, w)、(b, c, h, w)。结果必须是 `images` 的视图。

    out[..., k, l] = images[..., 2 * k, 2 * l]

    images = torch.tensor([[5., 3., 1.], [7., 6., 2.], [4., 9., 8.]])
    slice_every_second_pixel(images)
    # torch.tensor([[5., 1.], [4., 8.]])

tensor-drills check slice_every_second_pixel
tensor-drills hint slice_every_second_pixel
"""

import torch
from jaxtyping import Float
from torch import Tensor


def slice_every_second_pixel(
    images: Float[Tensor, "*batch h w"],
) -> Float[Tensor, "*batch (h+1)//2 (w+1)//2"]:
    raise NotImplementedError  # write your answer here


# generated stub 09883e39767a
