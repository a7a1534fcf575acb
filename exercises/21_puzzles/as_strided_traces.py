"""Traces by as_strided · 用 as_strided 求迹

Return the trace of each matrix of `x`: the sum of its diagonal, which begins at the
upper left. The matrices need not be square, nor `x` contiguous. Meant for `as_strided`;
`trace`, `diagonal`, `diag` and `einsum` are ruled out. No Python loop.

返回 `x` 中每个矩阵的迹，即从左上角开始的对角线之和。矩阵不一定是方阵，`x` 也不一定连
续。本题意在练习 `as_strided`；不允许用 `trace`、`diagonal`、`diag` 和 `einsum`。不用
Python 循环。

    out[i] = x[i, 0, 0] + x[i, 1, 1] + ...

    x = torch.tensor([[[5., -7.], [-4., -3.]], [[2., 1.], [8., 6.]]])
    as_strided_traces(x)
    # torch.tensor([2., 8.])

tensor-drills check as_strided_traces
tensor-drills hint as_strided_traces
"""

import torch
from jaxtyping import Float
from torch import Tensor


def as_strided_traces(x: Float[Tensor, "b n m"]) -> Float[Tensor, " b"]:
    raise NotImplementedError  # write your answer here


# generated stub 4a0d44f461b0
