"""Partial derivatives · 偏导数

For each i let f = x[i]**2 * y[i] + y[i]**3. Return a tuple of two tensors: the partial
derivatives of f with respect to x[i], and those with respect to y[i]. By hand or by
autograd; the inputs come without `requires_grad`, and you may set it.

对每个 i，设 f = x[i]**2 * y[i] + y[i]**3。以元组返回两个张量：f 对 x[i] 的偏导数，以及
f 对 y[i] 的偏导数。手算或用自动求导都可以；输入的 `requires_grad` 为假，可以设为真。

    f = x[i] ** 2 * y[i] + y[i] ** 3,  out[0][i] = df / dx[i],  out[1][i] = df / dy[i]

    x = torch.tensor([0., 2.])
    y = torch.tensor([3., 0.])
    partial_derivatives(x, y)
    # (torch.tensor([0., 0.]), torch.tensor([27., 4.]))

tensor-drills check partial_derivatives
tensor-drills hint partial_derivatives
"""

import torch
from jaxtyping import Float
from torch import Tensor


def partial_derivatives(
    x: Float[Tensor, " n"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, " n"], Float[Tensor, " n"]]:
    raise NotImplementedError  # write your answer here


# generated stub 49f6cfb82b97
