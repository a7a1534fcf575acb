"""vstack by hand · 手工实现 vstack

Return the rows of `x` and below them the rows of `y`; each has at least one row. Tools:
`arange`, comparison, `where`, indexing, `@`. Ruled out: `vstack`, `cat`, `stack`, `pad`
and their kin, and assignment into a tensor. No Python loop.

返回 `x` 的各行，下面接 `y` 的各行；两者都至少有一行。可用 `arange`、比较、`where`、索引
和 `@`；不能用 `vstack`、`cat`、`stack`、`pad` 及同类函数，也不能给张量的元素赋值。不用
Python 循环。

    out[i] = x[i] for i < n;  out[n + i] = y[i]

    x = torch.tensor([[-3., -4.], [-2., 1.]])
    y = torch.tensor([[8., -6.], [-5., 7.]])
    vstack_by_where(x, y)
    # torch.tensor([[-3., -4.], [-2., 1.], [8., -6.], [-5., 7.]])

tensor-drills check vstack_by_where
tensor-drills hint vstack_by_where
"""

import torch
from jaxtyping import Float
from torch import Tensor


def vstack_by_where(x: Float[Tensor, "n d"], y: Float[Tensor, "m d"]) -> Float[Tensor, "n+m d"]:
    raise NotImplementedError  # write your answer here


# generated stub 2e8db700f900
