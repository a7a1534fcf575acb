"""Repair: gradient descent · 改错：梯度下降

Repair the loop. It should return `weight` after `steps` steps of gradient descent on
the mean squared error of x @ weight against `y`, at learning rate `rate`. The first
step is right; from the second on the steps are too long, and the weight swings to and
fro instead of coming to rest.

请改正这个循环。它应当以学习率 `rate` 对 x @ weight 与 `y` 的均方误差做 `steps` 步梯度下
降，返回最终的 `weight`。第一步是对的；从第二步起步子过大，权重来回摆动，停不下来。

    Each step: weight[j] = weight[j] - rate * (derivative of loss with respect to weight[j]),
    loss = (residual[0] ** 2 + residual[1] ** 2 + ...) / n
    residual[i] = x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... - y[i]

    x = torch.tensor([[0.125, -0.75, -0.375], [-0.625, -0.25, -0.5]])
    y = torch.tensor([0.875, -1.])
    weight = torch.tensor([-1.125, 1.25, -1.375])
    rate = 0.125
    steps = 5
    zero_grad_descent(x, y, weight, rate, steps)
    # torch.tensor([-0.303016722202301, 0.9120250940322876, -1.113306999206543])

tensor-drills check zero_grad_descent
tensor-drills hint zero_grad_descent
"""

import torch
from jaxtyping import Float
from torch import Tensor


def zero_grad_descent(
    x: Float[Tensor, "n d"],
    y: Float[Tensor, " n"],
    weight: Float[Tensor, " d"],
    rate: float,
    steps: int,
) -> Float[Tensor, " d"]:
    weight = weight.clone().requires_grad_()
    for _ in range(steps):
        loss = ((x @ weight - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            weight -= rate * weight.grad
    return weight.detach()


# generated stub 5863f7265aa4
