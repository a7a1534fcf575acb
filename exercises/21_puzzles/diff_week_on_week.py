"""Change since last week · 与上周同日之差

`daily` holds one value a day, at least 7 of them. Return, for each day that has one,
the change since the same day of the week before: today's value minus that of 7 days
ago. No Python loop.

`daily` 每天一个值，至少 7 天。对每个“一周前的同一天”也有值的日子，返回它与那天相比的变
化：当天的值减去 7 天前的值。不用 Python 循环。

    out[i] = daily[i + 7] - daily[i]

    daily = torch.tensor([8., 2., -10., 6., 4., 11., 9., 12., 5., 7., 1., 3., -13.])
    diff_week_on_week(daily)
    # torch.tensor([4., 3., 17., -5., -1., -24.])

tensor-drills check diff_week_on_week
tensor-drills hint diff_week_on_week
"""

import torch
from jaxtyping import Float
from torch import Tensor


def diff_week_on_week(daily: Float[Tensor, " days"]) -> Float[Tensor, " days-7"]:
    raise NotImplementedError  # write your answer here


# generated stub 155f8234d8d0
