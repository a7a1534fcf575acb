"""Softplus for all numbers · 适用于所有数的 softplus

Return `log(1 + exp(x))` for each element; no element is 0. Values and the gradient with
respect to `x`, which is `1 / (1 + exp(-x))`, must be right and finite for every finite
`x`, 1000 and -1000 as well. `softplus`, `logaddexp` and `logsumexp` are ruled out.

逐元素返回 `log(1 + exp(x))`；没有为 0 的元素。对任何有限的 `x`（包括 1000 和 -1000），
数值以及对 `x` 的梯度 `1 / (1 + exp(-x))` 都必须正确且有限。不允许用 `softplus`、
`logaddexp` 和 `logsumexp`。

    out[i] = log(1 + exp(x[i]));  d out[i] / d x[i] = 1 / (1 + exp(-x[i]))

    x = torch.tensor([15., 25., -15., 89.])
    softplus_gradient(x)
    # torch.tensor([15., 25., 3.059022617435403e-07, 89.])

tensor-drills check softplus_gradient
tensor-drills hint softplus_gradient
"""

import torch
from jaxtyping import Float
from torch import Tensor


def softplus_gradient(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 3e0547b145d6
