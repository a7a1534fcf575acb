"""Sums of many spans · 一次求许多区间的和

Return the sum of `x[start[k]:end[k]]` for every k, `end` excluded as in a slice. Spans
may overlap, or be empty: their sum is 0. `0 <= start[k] <= end[k] <= n`. No Python
loop.

对每个 k，返回 `x[start[k]:end[k]]` 的和，与切片一样不含 `end`。区间可以重叠，也可以为空
（和为 0）。`0 <= start[k] <= end[k] <= n`。不用 Python 循环。

    out[k] = x[start[k]] + x[start[k] + 1] + ... + x[end[k] - 1]

    x = torch.tensor([4., -3., -2., 1.])
    start = torch.tensor([0, 1, 1, 0])
    end = torch.tensor([3, 3, 2, 4])
    cumsum_span_sums(x, start, end)
    # torch.tensor([-1., -5., -3., 0.])

tensor-drills check cumsum_span_sums
tensor-drills hint cumsum_span_sums
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def cumsum_span_sums(
    x: Float[Tensor, " n"], start: Int[Tensor, " m"], end: Int[Tensor, " m"]
) -> Float[Tensor, " m"]:
    raise NotImplementedError  # write your answer here


# generated stub 9dc12e41379f
