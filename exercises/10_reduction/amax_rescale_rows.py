"""Rescale rows to 0 .. 1 · 把每行缩放到 0 到 1

Rescale each row of `x` linearly, so that its smallest value becomes 0 and its largest
becomes 1. Every row has at least two different values. No Python loop.

对 `x` 的每一行做线性缩放，使该行的最小值变为 0，最大值变为 1。每行至少有两个不同的值。
不用 Python 循环。

    out[i, j] = (x[i, j] - min of x[i]) / (max of x[i] - min of x[i])

    x = torch.tensor([[1., 2., 5.], [2., -2., 0.]])
    amax_rescale_rows(x)
    # torch.tensor([[0., 0.25, 1.], [1., 0., 0.5]])

tensor-drills check amax_rescale_rows
tensor-drills hint amax_rescale_rows
"""

import torch
from jaxtyping import Float
from torch import Tensor


def amax_rescale_rows(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
    raise NotImplementedError  # write your answer here


# generated stub 0b24d2a48b3b
