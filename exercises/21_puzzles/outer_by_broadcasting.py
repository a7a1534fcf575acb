"""Outer products by hand · 手工求外积

Return, for every i, the outer product of row i of `x` and row i of `y`: one matrix a
sample. Use indexing and `*` alone. Ruled out: `outer`, `einsum`, `@` and their kin. No
Python loop.

对每个 i，返回 `x` 第 i 行与 `y` 第 i 行的外积：每个样本一个矩阵。只用索引和 `*`。不能用
`outer`、`einsum`、`@` 及同类函数。不用 Python 循环。

    out[i, j, k] = x[i, j] * y[i, k]

    x = torch.tensor([[1., -2.]])
    y = torch.tensor([[4., -3.]])
    outer_by_broadcasting(x, y)
    # torch.tensor([[[4., -3.], [-8., 6.]]])

tensor-drills check outer_by_broadcasting
tensor-drills hint outer_by_broadcasting
"""

import torch
from jaxtyping import Float
from torch import Tensor


def outer_by_broadcasting(
    x: Float[Tensor, "b n"], y: Float[Tensor, "b m"]
) -> Float[Tensor, "b n m"]:
    raise NotImplementedError  # write your answer here


# generated stub c80f500ae89d
