"""Train with weight decay · 带权重衰减的训练

Learn the pair (weight, bias) with the smallest loss: the mean squared error of x @
weight + bias against `y`, plus `penalty` times the sum of the squares of weight. The
bias is not penalised. It passes when each number is within 0.01 of the best.

学出使损失最小的 (weight, bias)。损失是 x @ weight + bias 对 `y` 的均方误差，加上
`penalty` 乘以 weight 各元素的平方和；偏置不受惩罚。每个数与最优值相差不超过 0.01，即为
通过。

    (weight, bias) near those for which this is smallest:
    mean over i of (x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... + bias - y[i]) ** 2
    + penalty * (weight[0] ** 2 + weight[1] ** 2 + ...)

    x = torch.tensor([[0.75], [1.375], [1.5], [1.125]])
    y = torch.tensor([4.5, -2., -1., 5.5])
    penalty = 0.5
    weight_decay_ridge(x, y, penalty)
    # (torch.tensor([-1.2885905504226685]), torch.tensor(3.2802014350891113))

tensor-drills check weight_decay_ridge
tensor-drills hint weight_decay_ridge
"""

import torch
from jaxtyping import Float
from torch import Tensor


def weight_decay_ridge(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], penalty: float
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    raise NotImplementedError  # write your answer here


# generated stub 115a9106fec0
