"""Rows chosen by a mask · 用掩码挑出若干行

Return those rows i of `x` for which `keep[i]` is True, as a matrix, in their order.
There may be any number of them, even none. No Python loop.

返回 `x` 中 `keep[i]` 为 True 的那些行 i，顺序不变，结果是矩阵。行数不限，一行都没有也可
能。不用 Python 循环。

    out[r] = x[i], where i is the r-th place at which keep is True

    x = torch.tensor([[-6., -9., -1.], [4., 3., 8.], [5., -2., 7.]])
    keep = torch.tensor([True, False, True])
    masked_select_rows(x, keep)
    # torch.tensor([[-6., -9., -1.], [5., -2., 7.]])

tensor-drills check masked_select_rows
tensor-drills hint masked_select_rows
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def masked_select_rows(x: Float[Tensor, "n d"], keep: Bool[Tensor, " n"]) -> Float[Tensor, "m d"]:
    raise NotImplementedError  # write your answer here


# generated stub 35b2d78836a4
