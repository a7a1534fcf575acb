"""Shrink towards zero · 向零收缩

Move every element of `x` towards 0 by `threshold`, but not beyond 0: one that is nearer
to 0 than that becomes 0. `threshold` is not negative. No Python loop.

让 `x` 的每个元素向 0 靠近 `threshold`，但不越过 0：离 0 不足这么远的变成 0。`threshold`
不是负数。不用 Python 循环。

    out[i] = x[i] - threshold if x[i] > threshold,
    x[i] + threshold if x[i] < -threshold, else 0

    x = torch.tensor([4., -6., -5., -3., 1., -2.])
    threshold = 0.5
    sign_soft_threshold(x, threshold)
    # torch.tensor([3.5, -5.5, -4.5, -2.5, 0.5, -1.5])

tensor-drills check sign_soft_threshold
tensor-drills hint sign_soft_threshold
"""

import torch
from jaxtyping import Float
from torch import Tensor


def sign_soft_threshold(x: Float[Tensor, " n"], threshold: float) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 37eef205f86a
