"""Gradients of squared norms · 范数平方的梯度

Return two gradients as a tuple: that of the sum of the squares of `x` with respect to
`x`, and that of the sum of the squares of all entries of `matrix` (its squared
Frobenius norm) with respect to `matrix`. By hand or by autograd; the inputs come
without `requires_grad`, and you may set it.

以元组返回两个梯度：`x` 各元素平方之和对 `x` 的梯度；`matrix` 所有元素平方之和
（Frobenius 范数的平方）对 `matrix` 的梯度。手算或用自动求导都可以；输入的
`requires_grad` 为假，可以设为真。

    f(x) = sum of x[i] ** 2,  out[0][i] = df / dx[i];
    g(matrix) = sum of matrix[i, j] ** 2,  out[1][i, j] = dg / dmatrix[i, j]

    x = torch.tensor([-2., 3., 1.])
    matrix = torch.tensor([[4., -6., -5.]])
    squared_norm_gradients(x, matrix)
    # (torch.tensor([-4., 6., 2.]), torch.tensor([[8., -12., -10.]]))

tensor-drills check squared_norm_gradients
tensor-drills hint squared_norm_gradients
"""

import torch
from jaxtyping import Float
from torch import Tensor


def squared_norm_gradients(
    x: Float[Tensor, " n"], matrix: Float[Tensor, "m n"]
) -> tuple[Float[Tensor, " n"], Float[Tensor, "m n"]]:
    raise NotImplementedError  # write your answer here


# generated stub 06d8a6ccebe4
