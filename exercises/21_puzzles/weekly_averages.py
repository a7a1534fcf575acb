"""Weekly averages · 每周平均

`daily` holds one value a day, the first on day 1 of week 1. Return the average of each
week of 7 days. The last week may be incomplete: it is averaged over the days that it
has. No Python loop.

`daily` 每天一个值，第一个值是第 1 周的第 1 天。返回每周（7 天）的平均值。最后一周可能不
完整，就对它已有的那些天求平均。不用 Python 循环。

    out[k] = mean of daily[7 * k], ..., daily[7 * k + 6], or of those that there are

    daily = torch.tensor([28., -49., 21., 56., 14., -42., -35., 7.])
    weekly_averages(daily)
    # torch.tensor([-1., 7.])

tensor-drills check weekly_averages
tensor-drills hint weekly_averages
"""

import torch
from jaxtyping import Float
from torch import Tensor


def weekly_averages(daily: Float[Tensor, " days"]) -> Float[Tensor, " weeks"]:
    raise NotImplementedError  # write your answer here


# generated stub d2c2e4fa937e
