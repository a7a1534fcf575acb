"""Change since last week · 与上周同日之差

`daily` holds one value a day, at least 7 of them. Return, for each day that has one,
the change since the same day of the week before: today's value minus that of 7 days
ago. No Python loop.

`daily` 每天一个值，至少 7 天。对每个“一周前的同一天”也有值的日子，返回它与那天相比的变
化：当天的值减去 7 天前的值。不用 Python 循环。

    out[i] = daily[i + 7] - daily[i]

    daily = torch.tensor([-4., 3., 1., 9., 7., -10., -5., -2., -6., 8., -11.])
    diff_week_on_week(daily)
    # torch.tensor([2., -9., 7., -20.])

tensor-drills check diff_week_on_week
tensor-drills hint diff_week_on_week
"""

import torch
from jaxtyping import Float
from torch import Tensor


def diff_week_on_week(daily: Float[Tensor, " days"]) -> Float[Tensor, " days-7"]:
    raise NotImplementedError  # write your answer here


# generated stub 8aa3467ce0a7
