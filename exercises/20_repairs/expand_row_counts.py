"""Repair: counts of each row · 改错：逐行计数

Repair the function. It should count in each row of `x` how often each value occurs
there; the values are whole numbers from 0 on, below `k`. As it stands every row of the
result shows the counts of all rows together.

请改正这个函数。它应当统计 `x` 的每一行中各个值出现的次数；取值是从 0 起、小于 `k` 的整
数。现在结果的每一行都是所有行合起来的次数。

    out[i, v] = number of j with x[i, j] == v

    x = torch.tensor([[0], [1]])
    k = 2
    expand_row_counts(x, k)
    # torch.tensor([[1, 0], [0, 1]])

tensor-drills check expand_row_counts
tensor-drills hint expand_row_counts
"""

import torch
from jaxtyping import Int
from torch import Tensor


def expand_row_counts(x: Int[Tensor, "n m"], k: int) -> Int[Tensor, "n k"]:
    counts = x.new_zeros(k).expand(len(x), k)
    for i in range(len(x)):
        for value in x[i]:
            counts[i, value] += 1
    return counts


# generated stub 5abe60924738
