"""The Jacobian of a layer · 一层网络的雅可比矩阵

Let `y = tanh(a @ x)`. Return the Jacobian of `y` with respect to `x`: in row i and
column j the derivative of `y[i]` with respect to `x[j]`. By hand or by autograd; the
inputs come without `requires_grad`, and you may set it.

设 `y = tanh(a @ x)`。返回 `y` 对 `x` 的雅可比矩阵：第 i 行第 j 列是 `y[i]` 对 `x[j]` 的
导数。手算或用自动求导都可以；输入的 `requires_grad` 为假，可以设为真。

    out[i, j] = d y[i] / d x[j]

    a = torch.tensor([[0.125, -0.25]])
    x = torch.tensor([0.375, -0.5])
    jacobian_of_layer(a, x)
    # torch.tensor([[0.12137889862060547, -0.24275779724121094]])

tensor-drills check jacobian_of_layer
tensor-drills hint jacobian_of_layer
"""

import torch
from jaxtyping import Float
from torch import Tensor


def jacobian_of_layer(a: Float[Tensor, "m n"], x: Float[Tensor, " n"]) -> Float[Tensor, "m n"]:
    raise NotImplementedError  # write your answer here


# generated stub 5a17fa7f86a9
