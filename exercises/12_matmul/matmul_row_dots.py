"""Dot products row by row · 逐行点积

Return the dot product of row i of `x` with row i of `y`, for every i. No Python loop.

对每个 i，返回 `x` 第 i 行与 `y` 第 i 行的点积。不用 Python 循环。

    out[i] = sum over j of x[i, j] * y[i, j]

    x = torch.tensor([[7., 2.], [-3., -5.], [-8., 4.], [6., -1.]])
    y = torch.tensor([[-9., -15.], [-12., -10.], [-16., -14.], [13., -11.]])
    matmul_row_dots(x, y)
    # torch.tensor([-93., 86., 72., 89.])

tensor-drills check matmul_row_dots
tensor-drills hint matmul_row_dots
"""

import torch
from jaxtyping import Float
from torch import Tensor


def matmul_row_dots(x: Float[Tensor, "n d"], y: Float[Tensor, "n d"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 52e6ed017558
