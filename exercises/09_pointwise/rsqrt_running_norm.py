"""Normalise with known stats · 用已知统计量归一化

Column j of `x` has the known mean `mean[j]` and variance `variance[j]`. From each value
subtract the mean of its column, and divide by the square root of the variance plus
`eps`, with `eps` inside the root. No Python loop.

`x` 第 j 列的均值 `mean[j]` 和方差 `variance[j]` 是已知的。每个值减去所在列的均值，再除
以“方差加 `eps`”的平方根（`eps` 在根号里面）。不用 Python 循环。

    out[i, j] = (x[i, j] - mean[j]) / (variance[j] + eps) ** 0.5

    x = torch.tensor([[-6., 3.], [-6., -2.]])
    mean = torch.tensor([-6., 5.])
    variance = torch.tensor([0., 7.])
    eps = 1e-05
    rsqrt_running_norm(x, mean, variance, eps)
    # torch.tensor([[0., -0.7559283971786499], [0., -2.64574933052063]])

tensor-drills check rsqrt_running_norm
tensor-drills hint rsqrt_running_norm
"""

import torch
from jaxtyping import Float
from torch import Tensor


def rsqrt_running_norm(
    x: Float[Tensor, "n c"],
    mean: Float[Tensor, " c"],
    variance: Float[Tensor, " c"],
    eps: float,
) -> Float[Tensor, "n c"]:
    raise NotImplementedError  # write your answer here


# generated stub b62b80e0e174
