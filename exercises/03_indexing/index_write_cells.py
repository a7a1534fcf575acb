"""Repair: fill the crossings · 改错：填充行列交叉处

Repair the function. In place, it should set to `value` every cell of `x` that lies in
one of the `rows` and in one of the `columns`, and return `x`. As it stands nothing
happens to `x`, and no error is raised.

请改正这个函数。它应当原地把 `x` 中既在 `rows` 某一行、又在 `columns` 某一列上的每个格子
都设为 `value`，并返回 `x`。现在 `x` 毫无变化，也不报错。

    x[i, j] becomes value for each i in rows and each j in columns; out is x

    x = torch.tensor([[2., 3.], [4., 1.]])
    rows = torch.tensor([1])
    columns = torch.tensor([0])
    value = 0.0
    index_write_cells(x, rows, columns, value)
    # torch.tensor([[2., 3.], [0., 1.]])

tensor-drills check index_write_cells
tensor-drills hint index_write_cells
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def index_write_cells(
    x: Float[Tensor, "h w"], rows: Int[Tensor, " m"], columns: Int[Tensor, " n"], value: float
) -> Float[Tensor, "h w"]:
    x[rows][:, columns] = value
    return x


# generated stub 40ff833b6f7f
