"""Fill missing values in place · 原地填补缺失值

Missing values of `x` are NaN. Replace each NaN in column j by `fill[j]`, in place, and
return `x`. The caller's tensor must change. No Python loop.

`x` 里的缺失值是 NaN。原地把第 j 列的每个 NaN 换成 `fill[j]`，并返回 `x`。调用者手里的张
量必须随之改变。不用 Python 循环。

    x[i, j] becomes fill[j] where x[i, j] is NaN; out is x

    x = torch.tensor([[2., float('nan')], [float('nan'), 1.]])
    fill = torch.tensor([5., 6.])
    mask_fill_missing(x, fill)
    # torch.tensor([[2., 6.], [5., 1.]])

tensor-drills check mask_fill_missing
tensor-drills hint mask_fill_missing
"""

import torch
from jaxtyping import Float
from torch import Tensor


def mask_fill_missing(x: Float[Tensor, "n d"], fill: Float[Tensor, " d"]) -> Float[Tensor, "n d"]:
    raise NotImplementedError  # write your answer here


# generated stub c851fe59fa9b
