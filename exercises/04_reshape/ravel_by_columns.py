"""Flatten column by column · 逐列展平

Return all values of the matrix `x` in one dim, column by column: column 0 from top to
bottom, then column 1, and so on. (NumPy calls this order 'F'.)

把矩阵 `x` 的所有值逐列排成一维：先是第 0 列，从上到下；再是第 1 列，依次类推。（NumPy
把这种顺序叫作 'F'。）

    out[j * n + i] = x[i, j]

    x = torch.tensor([[1., 4.], [3., 2.]])
    ravel_by_columns(x)
    # torch.tensor([1., 3., 4., 2.])

tensor-drills check ravel_by_columns
tensor-drills hint ravel_by_columns
"""

import torch
from jaxtyping import Float
from torch import Tensor


def ravel_by_columns(x: Float[Tensor, "n d"]) -> Float[Tensor, " n*d"]:
    raise NotImplementedError  # write your answer here


# generated stub 21ba54509627
