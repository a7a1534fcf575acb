"""Columns in their own memory · 取出若干列并独立存放

Return the first `k` columns of `x` in memory of their own: writing into the result must
never change `x`, whatever the shape of `x`.

返回 `x` 的前 `k` 列，并让结果有自己的内存：无论 `x` 是什么形状，往结果里写数据都不能改
动 `x`。

    out[i, j] = x[i, j] for j < k

    x = torch.tensor([[-3., -2., 6.], [-4., -1., 5.]])
    k = 2
    slice_copy_columns(x, k)
    # torch.tensor([[-3., -2.], [-4., -1.]])

tensor-drills check slice_copy_columns
tensor-drills hint slice_copy_columns
"""

import torch
from jaxtyping import Float
from torch import Tensor


def slice_copy_columns(x: Float[Tensor, "n d"], k: int) -> Float[Tensor, "n k"]:
    raise NotImplementedError  # write your answer here


# generated stub 1b29beba577a
