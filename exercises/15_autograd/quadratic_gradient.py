"""Gradient of a quadratic form · 二次型的梯度

Return the gradient of the scalar `x @ a @ x` with respect to `x`, for any square matrix
`a`. By hand or by autograd; the inputs come without `requires_grad`, and you may set
it.

返回标量 `x @ a @ x` 对 `x` 的梯度，`a` 是任意方阵。手算或用自动求导都可以；输入的
`requires_grad` 为假，可以设为真。

    f(x) = sum over i, j of x[i] * a[i, j] * x[j],  out[k] = df / dx[k]

    a = torch.tensor([[6., 8., -3.], [-4., -2., 1.], [-9., 7., 5.]])
    x = torch.tensor([12., 11., -10.])
    quadratic_gradient(a, x)
    # torch.tensor([308., -76., -156.])

tensor-drills check quadratic_gradient
tensor-drills hint quadratic_gradient
"""

import torch
from jaxtyping import Float
from torch import Tensor


def quadratic_gradient(a: Float[Tensor, "n n"], x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub e35636a60553
