"""Trace without the product · 不算乘积，只求迹

Return the trace of `x[i] @ y[i]` for each i: the sum of its diagonal. Everything off
the diagonal would be computed for nothing, so `matmul`, `mm` and `bmm` are ruled out
(`@` too). No Python loop.

对每个 i，返回 `x[i] @ y[i]` 的迹，也就是对角线之和。对角线以外的都是白算，所以不允许用
`matmul`、`mm` 和 `bmm`（`@` 也不行）。不用 Python 循环。

    out[i] = sum over j of (x[i] @ y[i])[j, j]

    x = torch.tensor([[[-2., -4.]], [[-3., 1.]]])
    y = torch.tensor([[[7.], [-6.]], [[-8.], [5.]]])
    trace_of_products(x, y)
    # torch.tensor([10., 29.])

tensor-drills check trace_of_products
tensor-drills hint trace_of_products
"""

import torch
from jaxtyping import Float
from torch import Tensor


def trace_of_products(x: Float[Tensor, "b n m"], y: Float[Tensor, "b m n"]) -> Float[Tensor, " b"]:
    raise NotImplementedError  # write your answer here


# generated stub 65af212be95e
