"""Repair: mean of counts · 改错：计数的平均值

Repair the function. It should return the mean of each row of `x`: in the dtype of `x`
where that is a float, in float32 where `x` holds integers. As it stands it works for
measurements and raises for counts.

请改正这个函数。它应当返回 `x` 每一行的平均值：`x` 是浮点数时保持它的 dtype，`x` 是整数
时用 float32。现在它对测量值（浮点数）可行，对计数（整数）就会报错。

    out[i] = (x[i, 0] + x[i, 1] + ... + x[i, d - 1]) / d

    x = torch.tensor([[-1, 4], [8, 7], [-3, -2], [-5, -6]], dtype=torch.int32)
    mean_of_counts(x)
    # torch.tensor([1.5, 7.5, -2.5, -5.5])

tensor-drills check mean_of_counts
tensor-drills hint mean_of_counts
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def mean_of_counts(x: Float[Tensor, "n d"] | Int[Tensor, "n d"]) -> Float[Tensor, " n"]:
    return x.mean(dim=1)


# generated stub e2295acd43e3
