"""Fill what is missing · 填补缺失值

A missing value in `x` is NaN. Return `x` with every NaN in column j replaced by
`fill[j]`. Infinities are not missing values and stay; the input is not changed. No
Python loop.

`x` 中的缺失值是 NaN。返回把第 j 列的 NaN 都换成 `fill[j]` 的结果。无穷大不是缺失值，要
保留；输入也保持不变。不用 Python 循环。

    out[i, j] = fill[j] if x[i, j] is NaN else x[i, j]

    x = torch.tensor([[float('nan'), float('nan')], [3., 4.]])
    fill = torch.tensor([21., 22.])
    isnan_fill_columns(x, fill)
    # torch.tensor([[21., 22.], [3., 4.]])

tensor-drills check isnan_fill_columns
tensor-drills hint isnan_fill_columns
"""

import torch
from jaxtyping import Float
from torch import Tensor


def isnan_fill_columns(x: Float[Tensor, "n c"], fill: Float[Tensor, " c"]) -> Float[Tensor, "n c"]:
    raise NotImplementedError  # write your answer here


# generated stub 49475274066a
