"""A grid of points · 点的网格

An image has `h` rows at heights `y` and `w` columns at positions `x`. Return for each
pixel its point (x, y), in this order, along a new last dim. No Python loop.

一张图像有 `h` 行 `w` 列，各行的高度是 `y`，各列的位置是 `x`。返回每个像素的坐标 (x,
y)，按这个次序排在新增的最后一维。不用 Python 循环。

    out[i, j] = (x[j], y[i])

    y = torch.tensor([-1.])
    x = torch.tensor([-3., 2.])
    meshgrid_points(y, x)
    # torch.tensor([[[-3., -1.], [2., -1.]]])

tensor-drills check meshgrid_points
tensor-drills hint meshgrid_points
"""

import torch
from jaxtyping import Float
from torch import Tensor


def meshgrid_points(y: Float[Tensor, " h"], x: Float[Tensor, " w"]) -> Float[Tensor, "h w 2"]:
    raise NotImplementedError  # write your answer here


# generated stub b39b3a885a03
