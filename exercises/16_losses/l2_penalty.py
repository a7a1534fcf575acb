"""Add an L2 penalty · 加上 L2 惩罚

Return `loss` plus `strength` times the sum of the squares of all elements of `weight`.
The `bias` is not penalised. The gradients with respect to `loss`, `weight` and `bias`
are compared too.

返回 `loss` 加上 `strength` 乘以 `weight` 所有元素的平方和。不惩罚 `bias`。对 `loss`、
`weight` 和 `bias` 的梯度也会比较。

    out = loss + strength * (sum over k and j of weight[k, j] ** 2)

    loss = torch.tensor(1.)
    weight = torch.tensor([[-2.]])
    bias = torch.tensor([-3.])
    strength = 0.5
    l2_penalty(loss, weight, bias, strength)
    # torch.tensor(3.)

tensor-drills check l2_penalty
tensor-drills hint l2_penalty
"""

import torch
from jaxtyping import Float
from torch import Tensor


def l2_penalty(
    loss: Float[Tensor, ""],
    weight: Float[Tensor, "o i"],
    bias: Float[Tensor, " o"],
    strength: float,
) -> Float[Tensor, ""]:
    raise NotImplementedError  # write your answer here


# generated stub a88da054ff72
