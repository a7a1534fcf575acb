"""Reciprocal, safe gradient · 梯度安全的倒数

Return `1 / x` for each element, and 0 where `x` is 0. The gradient with respect to `x`
is compared too: where `x` is 0 it is 0.

对每个元素返回 `1 / x`，`x` 为 0 处返回 0。对 `x` 的梯度也会比较：`x` 为 0 处梯度是 0。

    out[i] = 1 / x[i] if x[i] != 0 else 0;  d out[i] / d x[i] = -1 / x[i]**2, or 0

    x = torch.tensor([-2., 0., 0.5, 4.])
    where_safe_reciprocal(x)
    # torch.tensor([-0.5, 0., 2., 0.25])

tensor-drills check where_safe_reciprocal
tensor-drills hint where_safe_reciprocal
"""

import torch
from jaxtyping import Float
from torch import Tensor


def where_safe_reciprocal(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 4e4dc162eac5
