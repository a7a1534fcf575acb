"""Update a running average · 更新滑动平均

A running average keeps the share `decay` of what it was and takes the rest,
`1 - decay`, from the new `value`. Update `average` in place, and return it. `value`
stays as it is.

更新滑动平均时，原值占 `decay`，其余的 `1 - decay` 取自新的 `value`。请原地更新
`average` 并返回它。`value` 保持不变。

    average[i] = decay * average[i] + (1 - decay) * value[i]

    average = torch.tensor([-4., 1., -3., -2.])
    value = torch.tensor([6., -5., -8., -7.])
    decay = 0.875
    lerp_running_average(average, value, decay)
    # torch.tensor([-2.75, 0.25, -3.625, -2.625])

tensor-drills check lerp_running_average
tensor-drills hint lerp_running_average
"""

import torch
from jaxtyping import Float
from torch import Tensor


def lerp_running_average(
    average: Float[Tensor, " n"], value: Float[Tensor, " n"], decay: float
) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 52de89aa82c2
