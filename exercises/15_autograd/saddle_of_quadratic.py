"""Minimum or saddle point · 极小值还是鞍点

The gradient of f(v) = v @ a[i] @ v vanishes at v = 0. Return for each i whether 0 is a
saddle point: whether f is positive in one direction and negative in another. A matrix
`a[i]` need not be symmetric; `a[i] + a[i].mT` never has the eigenvalue 0.

f(v) = v @ a[i] @ v 的梯度在 v = 0 处为零。对每个 i 返回 0 是不是鞍点：即 f 是否沿某个方
向为正、沿另一个方向为负。矩阵 `a[i]` 不一定对称；`a[i] + a[i].mT` 没有为 0 的特征值。

    out[i] = there are v and w with v @ a[i] @ v > 0 and w @ a[i] @ w < 0

    a = torch.tensor([[[1., 6.], [-6., 2.]], [[0., 4.], [-1., 0.]]])
    saddle_of_quadratic(a)
    # torch.tensor([False, True])

tensor-drills check saddle_of_quadratic
tensor-drills hint saddle_of_quadratic
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def saddle_of_quadratic(a: Float[Tensor, "b n n"]) -> Bool[Tensor, " b"]:
    raise NotImplementedError  # write your answer here


# generated stub 11e5e6db8913
