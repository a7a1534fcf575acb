"""Layer norm by hand · 手写 layer norm

Normalise each row of `x`: subtract its mean, and divide by the square root of its
variance plus `eps`. The variance here is the mean of the squared deviations: their sum
divided by d. No Python loop.

对 `x` 的每一行做归一化：减去该行的平均值，再除以“方差加 `eps`”的平方根。这里的方差是偏
差平方的平均值，即平方和除以 d。不用 Python 循环。

    m = (sum over j of x[i, j]) / d;  v = (sum over j of (x[i, j] - m)**2) / d
    out[i, j] = (x[i, j] - m) / sqrt(v + eps)

    x = torch.tensor([[1., 3.], [9., 7.]])
    eps = 3.0
    var_layer_norm(x, eps)
    # torch.tensor([[-0.5, 0.5], [0.5, -0.5]])

tensor-drills check var_layer_norm
tensor-drills hint var_layer_norm
"""

import torch
from jaxtyping import Float
from torch import Tensor


def var_layer_norm(x: Float[Tensor, "n d"], eps: float) -> Float[Tensor, "n d"]:
    raise NotImplementedError  # write your answer here


# generated stub dc18af0dc1b7
