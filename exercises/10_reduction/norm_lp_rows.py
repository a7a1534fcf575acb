"""p-norm of each row · 每行的 p 范数

Return the p-norm of each row of `x`: the p-th root of the sum of the absolute values to
the power of `p`. `p` is 1 or more; where it is infinite, the norm is the largest
absolute value of the row.

返回 `x` 每一行的 p 范数：各元素绝对值的 `p` 次方之和，再开 p 次方。`p` 不小于 1；`p` 为
无穷大时，范数是该行绝对值的最大值。

    out[i] = (|x[i, 0]|**p + |x[i, 1]|**p + ...) ** (1 / p)
    out[i] = the largest of |x[i, 0]|, |x[i, 1]|, ...   where p is infinite

    x = torch.tensor([[3., -4.], [6., 8.], [-5., 12.], [-8., -15.]])
    p = 2.0
    norm_lp_rows(x, p)
    # torch.tensor([5., 10., 13., 17.])

tensor-drills check norm_lp_rows
tensor-drills hint norm_lp_rows
"""

import torch
from jaxtyping import Float
from torch import Tensor


def norm_lp_rows(x: Float[Tensor, "n d"], p: float) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 321e3e01ee13
