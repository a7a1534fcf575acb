"""Drop rows with NaN · 去掉含 NaN 的行

Missing values in `x` are NaN. Return the rows without any missing value, in their
order. An infinite value is not missing. No Python loop.

`x` 中的缺失值用 NaN 表示。按原来的顺序返回没有缺失值的各行。无穷大不算缺失。不用 Python
循环。

    out = the rows x[i] in which no x[i, j] is NaN

    x = torch.tensor([[-4., 2.], [float('nan'), float('nan')], [5., 3.]])
    any_nan_rows(x)
    # torch.tensor([[-4., 2.], [5., 3.]])

tensor-drills check any_nan_rows
tensor-drills hint any_nan_rows
"""

import torch
from jaxtyping import Float
from torch import Tensor


def any_nan_rows(x: Float[Tensor, "n d"]) -> Float[Tensor, "k d"]:
    raise NotImplementedError  # write your answer here


# generated stub f7abb1c9c99b
