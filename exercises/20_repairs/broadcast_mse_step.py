"""Repair: a regression step · 改错：回归的一步

Repair the function. It should return `weight` after one step of gradient descent, at
learning rate `rate`, on the mean squared error of x @ weight. The targets `y` come from
a table, as a column. Nothing raises, but over many steps all predictions drift towards
the mean of `y`.

请改正这个函数。它应当以学习率 `rate` 对 x @ weight 的均方误差做一步梯度下降，返回更新后
的 `weight`。目标 `y` 取自一张表，是一列。现在不报错，但训练许多步之后，所有预测都趋向
`y` 的平均值。

    residual[i] = x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... - y[i, 0]
    loss = (residual[0] ** 2 + residual[1] ** 2 + ...) / n
    out[j] = weight[j] - rate * (derivative of loss with respect to weight[j])

    x = torch.tensor([[0.25, 0.75, -1.25], [1.5, -0.5, 1.]])
    y = torch.tensor([[2.], [-1.75]])
    weight = torch.tensor([2.25, -2.5, 2.75])
    rate = 0.125
    broadcast_mse_step(x, y, weight, rate)
    # torch.tensor([0.75, -1.296875, 0.5546875])

tensor-drills check broadcast_mse_step
tensor-drills hint broadcast_mse_step
"""

import torch
from jaxtyping import Float
from torch import Tensor


def broadcast_mse_step(
    x: Float[Tensor, "n d"], y: Float[Tensor, "n 1"], weight: Float[Tensor, " d"], rate: float
) -> Float[Tensor, " d"]:
    w = weight.clone().requires_grad_()
    prediction = x @ w
    loss = ((prediction - y) ** 2).mean()
    loss.backward()
    return (w - rate * w.grad).detach()


# generated stub 408d1cef7489
