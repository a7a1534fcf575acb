"""Rows and columns of a batch · 批次里各取行与列

From matrix i of `x` take the rows `rows[i]` and of these the columns `columns[i]`, both
in the order given; each matrix has its own rows and columns to take. Return the small
matrices. No Python loop.

从 `x` 的第 i 个矩阵里取出 `rows[i]` 中的各行，再从中取出 `columns[i]` 中的各列，次序照
给定的来；每个矩阵各有自己要取的行和列。返回这些小矩阵。不用 Python 循环。

    out[i, p, q] = x[i, rows[i, p], columns[i, q]]

    x = torch.tensor([[[3., -1.], [4., -2.]]])
    rows = torch.tensor([[0, 1]])
    columns = torch.tensor([[1, 0]])
    index_rows_columns(x, rows, columns)
    # torch.tensor([[[-1., 3.], [-2., 4.]]])

tensor-drills check index_rows_columns
tensor-drills hint index_rows_columns
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def index_rows_columns(
    x: Float[Tensor, "b n m"], rows: Int[Tensor, "b r"], columns: Int[Tensor, "b k"]
) -> Float[Tensor, "b r k"]:
    raise NotImplementedError  # write your answer here


# generated stub 63457fb74c59
