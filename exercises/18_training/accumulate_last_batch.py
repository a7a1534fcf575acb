"""Repair: accumulated batches · 改错：梯度累积

Repair the function. It should return the gradient for `weight` of the mean squared
error of x @ weight over all rows, accumulated over minibatches of `size` rows, since
all of them together do not fit into memory. It is right as long as `size` divides the
number of rows. Only the result is compared.

请改正这个函数。由于全部数据一次放不进内存，它按每批 `size` 行累积梯度，应当返回 x @
weight 在所有行上的均方误差对 `weight` 的梯度。只要 `size` 能整除行数，现在的结果就是对
的。只比较结果。

    out[j] = (error[0] * x[0, j] + error[1] * x[1, j] + ...) * 2 / n, where
    error[i] = x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... - y[i]

    x = torch.tensor([[0.625, 0.5], [-0.125, 0.75], [-0.375, -0.25]])
    y = torch.tensor([0.875, -1.125, -1.])
    weight = torch.tensor([-0.625, 0.6875])
    size = 2
    accumulate_last_batch(x, y, weight, size)
    # torch.tensor([-0.79296875, 0.375])

tensor-drills check accumulate_last_batch
tensor-drills hint accumulate_last_batch
"""

import torch
from jaxtyping import Float
from torch import Tensor


def accumulate_last_batch(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], weight: Float[Tensor, " d"], size: int
) -> Float[Tensor, " d"]:
    weight = weight.clone().requires_grad_()
    batches = list(zip(x.split(size), y.split(size), strict=True))
    for rows, targets in batches:
        loss = (rows @ weight - targets).square().mean()
        (loss / len(batches)).backward()
    return weight.grad


# generated stub 1f306b920b70
