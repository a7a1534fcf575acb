"""Median of an even count · 偶数个值的中位数

Return the median of each row of `x` as statistics defines it: with the values in order,
the middle one; for an even number of values, the mean of the two in the middle.

按统计学的定义返回 `x` 每一行的中位数：把数值排好序，取中间那个；个数为偶数时，取中间两
个的平均值。

    s = the values of x[i] in order;  out[i] = (s[(d - 1) // 2] + s[d // 2]) / 2

    x = torch.tensor([[-2., -6., 7., 5.], [-3., -1., -4., -8.]])
    median_between_middles(x)
    # torch.tensor([1.5, -3.5])

tensor-drills check median_between_middles
tensor-drills hint median_between_middles
"""

import torch
from jaxtyping import Float
from torch import Tensor


def median_between_middles(x: Float[Tensor, "n d"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 5277b8e55ae8
