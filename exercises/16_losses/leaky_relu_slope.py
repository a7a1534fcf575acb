"""Leaky ReLU with any slope · 任意斜率的 leaky ReLU

Return `x` where it is positive and `slope * x` elsewhere. With slope 0 this is ReLU;
`slope` may also be above 1 or negative. No element of `x` is 0. The gradient with
respect to `x` is compared too. Not with `leaky_relu`, `prelu` or `rrelu`.

`x` 为正处返回 `x`，其余处返回 `slope * x`。斜率为 0 时就是 ReLU；`slope` 也可能大于 1
或为负。`x` 中没有 0。对 `x` 的梯度也会比较。不用 `leaky_relu`、`prelu` 和 `rrelu`。

    out[i] = x[i] if x[i] > 0 else slope * x[i];  d out[i] / d x[i] = 1, or slope

    x = torch.tensor([2., -5., 1., 3., 4.])
    slope = 0.125
    leaky_relu_slope(x, slope)
    # torch.tensor([2., -0.625, 1., 3., 4.])

tensor-drills check leaky_relu_slope
tensor-drills hint leaky_relu_slope
"""

import torch
from jaxtyping import Float
from torch import Tensor


def leaky_relu_slope(x: Float[Tensor, " n"], slope: float) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 79a2c36b276a
