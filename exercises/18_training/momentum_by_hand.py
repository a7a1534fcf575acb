"""Momentum as SGD has it · SGD 的动量更新

`gradients[k]` is the gradient of `weight` at step k, given beforehand. Return the
weight after each step, one row a step, as torch.optim.SGD moves it with learning rate
`rate` and momentum `momentum` (its other options left as they are).

`gradients[k]` 是第 k 步时 `weight` 的梯度，已事先给出。返回每一步之后的权重，每步一行，
结果要与 torch.optim.SGD 在学习率 `rate`、动量 `momentum`（其余选项取默认值）下的更新一
致。

    velocity[-1, j] = 0;  velocity[k, j] = momentum * velocity[k - 1, j] + gradients[k, j]
    out[k, j] = out[k - 1, j] - rate * velocity[k, j], where out[-1] is weight

    weight = torch.tensor([-1., 2.])
    gradients = torch.tensor([[-7., -8.], [-4., 3.], [-6., 5.]])
    rate = 0.25
    momentum = 0.5
    momentum_by_hand(weight, gradients, rate, momentum)
    # torch.tensor([[0.75, 4.], [2.625, 4.25], [5.0625, 3.125]])

tensor-drills check momentum_by_hand
tensor-drills hint momentum_by_hand
"""

import torch
from jaxtyping import Float
from torch import Tensor


def momentum_by_hand(
    weight: Float[Tensor, " d"], gradients: Float[Tensor, "steps d"], rate: float, momentum: float
) -> Float[Tensor, "steps d"]:
    raise NotImplementedError  # write your answer here


# generated stub 0f13ad45aa8b
