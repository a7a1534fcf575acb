"""Solve a batch of systems · 求解一批线性方程组

For each i return the vector x with `a[i] @ x` equal to `y[i]`. Every `a[i]` can be
inverted, but do not invert it: `inv`, `inverse`, `pinv` and `matrix_power` are ruled
out. No Python loop.

对每个 i，返回使 `a[i] @ x` 等于 `y[i]` 的向量 x。每个 `a[i]` 都可逆，但不要去求逆：不允
许用 `inv`、`inverse`、`pinv` 和 `matrix_power`。不用 Python 循环。

    out[i] = the x with, for every row r: y[i, r] = sum over j of a[i, r, j] * x[j]

    a = torch.tensor([[[0., 4.], [3., 1.]], [[-1., 5.], [5., 0.]]])
    y = torch.tensor([[-12., 3.], [21., -5.]])
    solve_systems(a, y)
    # torch.tensor([[2., -3.], [-1., 4.]])

tensor-drills check solve_systems
tensor-drills hint solve_systems
"""

import torch
from jaxtyping import Float
from torch import Tensor


def solve_systems(a: Float[Tensor, "b n n"], y: Float[Tensor, "b n"]) -> Float[Tensor, "b n"]:
    raise NotImplementedError  # write your answer here


# generated stub 9b41edd37610
