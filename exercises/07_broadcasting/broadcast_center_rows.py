"""Rows minus their mean · 每行减去自己的均值

Subtract from each row of `x` the mean of that row.

把 `x` 的每一行减去这一行的均值。

    out[i, j] = x[i, j] - (x[i, 0] + x[i, 1] + ... + x[i, d - 1]) / d

    x = torch.tensor([[3., 4.], [2., 1.]])
    broadcast_center_rows(x)
    # torch.tensor([[-0.5, 0.5], [0.5, -0.5]])

tensor-drills check broadcast_center_rows
tensor-drills hint broadcast_center_rows
"""

import torch
from jaxtyping import Float
from torch import Tensor


def broadcast_center_rows(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
    raise NotImplementedError  # write your answer here


# generated stub 4c4c86f7c7c9
