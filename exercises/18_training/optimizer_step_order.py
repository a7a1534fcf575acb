"""Repair: nothing is learned · 改错：什么也没学到

Repair the training loop. There is one weight per column of `x`, and x @ weight is to
predict `y`, with the smallest mean squared error. Nothing raises, but the weight that
comes back is still all zeros. It passes when every weight is within 0.01 of the best.

请改正这个训练循环。`x` 每列一个权重，用 x @ weight 预测 `y`，使均方误差最小。现在不报
错，但返回的权重仍全是 0。每个权重与最优值相差不超过 0.01，即为通过。

    the weight for which the mean over i of (x[i] @ weight - y[i]) ** 2 is smallest

    x = torch.tensor([[0.625], [1.125], [1.25], [1.5]])
    y = torch.tensor([2., -1.75, 1.5, -1.25])
    optimizer_step_order(x, y)
    # torch.tensor([-0.1314285695552826])

tensor-drills check optimizer_step_order
tensor-drills hint optimizer_step_order
"""

import torch
from jaxtyping import Float
from torch import Tensor


def optimizer_step_order(x: Float[Tensor, "n d"], y: Float[Tensor, " n"]) -> Float[Tensor, " d"]:
    weight = torch.zeros(x.shape[1], device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.3)
    for _ in range(200):
        loss = torch.nn.functional.mse_loss(x @ weight, y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
    return weight.detach()


# generated stub f94a53eca4ff
