"""The edges of equal bins · 等宽区间的边界

A histogram cuts the range from `low` to `high` into `n` bins of equal width, `n` at
least 1. Return the float32 edges of the bins from left to right, each once, `low` and
`high` included.

直方图把 `low` 到 `high` 的范围分成 `n` 个等宽的区间，`n` 至少为 1。从左到右返回各区间的
边界（float32），每个边界只出现一次，包括 `low` 和 `high`。

    out[i] = low + i * (high - low) / n

    low = -1.0
    high = 1.0
    n = 4
    linspace_edges(low, high, n)
    # torch.tensor([-1., -0.5, 0., 0.5, 1.])

tensor-drills check linspace_edges
tensor-drills hint linspace_edges
"""

import torch
from jaxtyping import Float
from torch import Tensor


def linspace_edges(low: float, high: float, n: int) -> Float[Tensor, "n+1"]:
    raise NotImplementedError  # write your answer here


# generated stub 0cf6d68d7115
