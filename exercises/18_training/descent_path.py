"""The path of a descent · 梯度下降的轨迹

Minimise f(x) = x⁴ / 4 - x² by gradient descent from `start` with learning rate `rate`.
Return all positions: `start` first, then x after each of the `steps` steps.

从 `start` 出发，以学习率 `rate` 对 f(x) = x⁴ / 4 - x² 做梯度下降。返回经过的所有位置：
先是 `start`，然后是 `steps` 步中每一步之后的 x。

    out[0] = start;  out[k + 1] = out[k] - rate * (out[k] ** 3 - 2 * out[k])

    start = torch.tensor(2.)
    rate = 0.125
    steps = 3
    descent_path(start, rate, steps)
    # torch.tensor([2., 1.5, 1.453125, 1.432858943939209])

tensor-drills check descent_path
tensor-drills hint descent_path
"""

import torch
from jaxtyping import Float
from torch import Tensor


def descent_path(start: Float[Tensor, ""], rate: float, steps: int) -> Float[Tensor, " steps+1"]:
    raise NotImplementedError  # write your answer here


# generated stub decb91024d61
