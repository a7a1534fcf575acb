"""Interleave two matrices · 两个矩阵逐行交错

Interleave the rows of `x` and `y` like the two halves of a deck of cards: row 0 of `x`,
row 0 of `y`, row 1 of `x`, row 1 of `y`, and so on. No Python loop.

像洗牌时把两叠牌交错那样，把 `x` 和 `y` 的行交错排列：`x` 的第 0 行、`y` 的第 0 行、`x`
的第 1 行、`y` 的第 1 行，依次类推。不用 Python 循环。

    out[2 * i] = x[i];  out[2 * i + 1] = y[i]

    x = torch.tensor([[1.], [2.]])
    y = torch.tensor([[4.], [3.]])
    interleave_rows(x, y)
    # torch.tensor([[1.], [4.], [2.], [3.]])

tensor-drills check interleave_rows
tensor-drills hint interleave_rows
"""

import torch
from jaxtyping import Float
from torch import Tensor


def interleave_rows(x: Float[Tensor, "n d"], y: Float[Tensor, "n d"]) -> Float[Tensor, "2*n d"]:
    raise NotImplementedError  # write your answer here


# generated stub 03c24818bc14
