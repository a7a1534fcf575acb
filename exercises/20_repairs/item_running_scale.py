"""Repair: running loss · 改错：损失的滑动平均

Repair the training loop and return the final `weight`. So that large losses and small
ones count alike, each sample's loss is divided by a running average of the losses; that
average counts as a plain number. As it stands the first step does not move the weight
and the second raises.

请改正这个训练循环，返回最终的 `weight`。为了让大小不同的损失分量相当，每个样本的损失都
除以损失的滑动平均；这个平均只当作普通的数。现在第一步权重纹丝不动，第二步就报错。

    For each i: loss = (x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... - y[i]) ** 2
    running = loss for i = 0, else 0.9 * running + 0.1 * loss
    weight[j] = weight[j] - rate * (derivative of loss with respect to weight[j]) / running

    x = torch.tensor([[-0.5, 0.125], [-0.25, 0.375]])
    y = torch.tensor([64., 56.])
    weight = torch.tensor([-0.875, 1.])
    rate = 2.0
    item_running_scale(x, y, weight, rate)
    # torch.tensor([-0.9206271171569824, 1.029031753540039])

tensor-drills check item_running_scale
tensor-drills hint item_running_scale
"""

import torch
from jaxtyping import Float
from torch import Tensor


def item_running_scale(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], weight: Float[Tensor, " d"], rate: float
) -> Float[Tensor, " d"]:
    weight = weight.clone().requires_grad_()
    running = None
    for i in range(len(x)):
        loss = (x[i] @ weight - y[i]) ** 2
        running = loss if running is None else 0.9 * running + 0.1 * loss
        weight.grad = None
        (loss / running).backward()
        with torch.no_grad():
            weight -= rate * weight.grad
    return weight.detach()


# generated stub fdbf5ba30902
