"""Pick columns in order · 按给定顺序取列

Return the columns of `x` that `order` names, in that order. A column may be named more
than once, or not at all.

按 `order` 给出的编号和顺序，返回 `x` 的各列。同一列可以出现多次，也可以不出现。

    out[i, j] = x[i, order[j]]

    x = torch.tensor([[3., 2.], [4., 1.]])
    order = torch.tensor([1, 0])
    index_select_columns(x, order)
    # torch.tensor([[2., 3.], [1., 4.]])

tensor-drills check index_select_columns
tensor-drills hint index_select_columns
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def index_select_columns(x: Float[Tensor, "n d"], order: Int[Tensor, " k"]) -> Float[Tensor, "n k"]:
    raise NotImplementedError  # write your answer here


# generated stub b8d636167b03
