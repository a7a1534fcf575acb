"""Column sums by a product · 用乘积求列和

Return the sum of each column of `x`, as one product with `@`; build the other factor
from `arange` and comparison. Ruled out: `sum`, `mean`, `cumsum`, `einsum` and their
kin, Python's `sum` too. No Python loop.

返回 `x` 每一列的和：只用一次 `@`，另一个因子用 `arange` 和比较来构造。不能用 `sum`、
`mean`、`cumsum`、`einsum` 及同类函数，也不能用 Python 的 `sum`。不用 Python 循环。

    out[j] = x[0, j] + x[1, j] + ... + x[n - 1, j]

    x = torch.tensor([[2., -6., -4.], [5., 1., 3.]])
    sum_by_matmul(x)
    # torch.tensor([7., -5., -1.])

tensor-drills check sum_by_matmul
tensor-drills hint sum_by_matmul
"""

import torch
from jaxtyping import Float
from torch import Tensor


def sum_by_matmul(x: Float[Tensor, "n d"]) -> Float[Tensor, " d"]:
    raise NotImplementedError  # write your answer here


# generated stub d2d29e4f6d85
