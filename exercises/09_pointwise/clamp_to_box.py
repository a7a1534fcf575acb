"""Clamp points to a box · 把点限制在盒子里

Move every row of `points` into the box that reaches from `low[j]` to `high[j]` in
coordinate j: a coordinate that is too small becomes `low[j]`, one that is too large
`high[j]`, all others stay. No Python loop.

把 `points` 的每一行移到盒子里，盒子的第 j 个坐标从 `low[j]` 到 `high[j]`：太小的坐标变
成 `low[j]`，太大的变成 `high[j]`，其余不变。不用 Python 循环。

    out[i, j] = low[j] if points[i, j] < low[j], high[j] if points[i, j] > high[j],
    else points[i, j]

    points = torch.tensor([[-8., 4., -1.], [9., 2., 6.], [-3., 5., -7.]])
    low = torch.tensor([-0.75, -0.75, -0.75])
    high = torch.tensor([2.5, 4.5, 2.5])
    clamp_to_box(points, low, high)
    # torch.tensor([[-0.75, 4., -0.75], [2.5, 2., 2.5], [-0.75, 4.5, -0.75]])

tensor-drills check clamp_to_box
tensor-drills hint clamp_to_box
"""

import torch
from jaxtyping import Float
from torch import Tensor


def clamp_to_box(
    points: Float[Tensor, "n d"], low: Float[Tensor, " d"], high: Float[Tensor, " d"]
) -> Float[Tensor, "n d"]:
    raise NotImplementedError  # write your answer here


# generated stub 482cf113f177
