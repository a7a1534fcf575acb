"""Root with a safe gradient · 梯度安全的平方根

Return the square root of each positive element of `x`, and 0 for all others. The
gradient with respect to `x` is compared too: it is 0 where `x` is not positive.

`x` 的正元素返回其平方根，其余元素返回 0。对 `x` 的梯度也会比较：`x` 不为正的地方梯度是
0。

    out[i] = x[i] ** 0.5 if x[i] > 0 else 0;  d out[i] / d x[i] = 0.5 / x[i] ** 0.5, or 0

    x = torch.tensor([0., -1.25, -0.5, 1., 0.25])
    where_root_gradient(x)
    # torch.tensor([0., 0., 0., 1., 0.5])

tensor-drills check where_root_gradient
tensor-drills hint where_root_gradient
"""

import torch
from jaxtyping import Float
from torch import Tensor


def where_root_gradient(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 00d9cbfa8bd7
