"""Flip rows, shuffle columns · 行倒序，列打乱

Return `x` with its rows in reverse order and its columns in the order `order`: column j
of the result is column `order[j]` of `x`, upside down. `order` holds each column number
once. No Python loop.

返回把 `x` 的行倒过来、列按 `order` 重新排列的结果：结果的第 j 列是 `x` 的第 `order[j]`
列，上下颠倒。`order` 里每个列号恰好出现一次。不用 Python 循环。

    out[i, j] = x[n - 1 - i, order[j]]

    x = torch.tensor([[-3., 1., 5.], [2., -6., 4.]])
    order = torch.tensor([1, 2, 0])
    flip_rows_shuffle_columns(x, order)
    # torch.tensor([[-6., 4., 2.], [1., 5., -3.]])

tensor-drills check flip_rows_shuffle_columns
tensor-drills hint flip_rows_shuffle_columns
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def flip_rows_shuffle_columns(
    x: Float[Tensor, "n d"], order: Int[Tensor, " d"]
) -> Float[Tensor, "n d"]:
    raise NotImplementedError  # write your answer here


# generated stub f404c0ac81bf
