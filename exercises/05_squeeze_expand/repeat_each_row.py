"""Repeat each row k times · 每行重复 k 次

Repeat each row of `x` `k` times, the copies of a row next to one another. Build it from
other operations: `repeat_interleave` is ruled out. No Python loop.

把 `x` 的每一行重复 `k` 次，同一行的副本相邻。请用其他运算拼出来：不允许用
`repeat_interleave`，也不用 Python 循环。

    out[i * k + r] = x[i] for every r from 0 to k - 1

    x = torch.tensor([[1.], [2.]])
    k = 2
    repeat_each_row(x, k)
    # torch.tensor([[1.], [1.], [2.], [2.]])

tensor-drills check repeat_each_row
tensor-drills hint repeat_each_row
"""

import torch
from jaxtyping import Float
from torch import Tensor


def repeat_each_row(x: Float[Tensor, "n d"], k: int) -> Float[Tensor, "n*k d"]:
    raise NotImplementedError  # write your answer here


# generated stub 5fcfc8ae2331
