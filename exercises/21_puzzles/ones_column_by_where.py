"""A column of ones by hand · 手工补一列 1

Put a column of ones in front of `x`, as a linear model with an intercept wants it. `x`
may hold 0, NaN and infinity. Build it from `arange`, comparison, `where` and indexing.
Ruled out: `ones`, `full`, `cat`, `stack`, `pad` and their kin, and assignment into a
tensor. No Python loop.

在 `x` 前面补一列 1，带截距的线性模型需要这样的输入。`x` 里可能有 0、NaN 和无穷。请用
`arange`、比较、`where` 和索引来构造。不能用 `ones`、`full`、`cat`、`stack`、`pad` 及同
类函数，也不能给张量的元素赋值。不用 Python 循环。

    out[i, 0] = 1;  out[i, j] = x[i, j - 1] for j >= 1

    x = torch.tensor([[2., -1.], [3., -4.]])
    ones_column_by_where(x)
    # torch.tensor([[1., 2., -1.], [1., 3., -4.]])

tensor-drills check ones_column_by_where
tensor-drills hint ones_column_by_where
"""

import torch
from jaxtyping import Float
from torch import Tensor


def ones_column_by_where(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d+1"]:
    raise NotImplementedError  # write your answer here


# generated stub 406e61220746
