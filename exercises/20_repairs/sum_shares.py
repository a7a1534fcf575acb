"""Repair: shares of a total · 改错：占总数的份额

Repair the function. It should divide each value of `x` by the sum of its row, the row
being the last dim, however many dims stand before it. It was written for a batch of
matrices; a single matrix, and a single row, raise.

请改正这个函数。它应当把 `x` 的每个值除以所在行的和；行就是最后一维，前面有几个维度都可
以。它是为一批矩阵写的；单个矩阵或单独一行都会报错。

    out[..., j] = x[..., j] / (x[..., 0] + x[..., 1] + ...)

    x = torch.tensor([[4., 2.], [1., 3.]])
    sum_shares(x)
    # torch.tensor([[0.6666666865348816, 0.3333333432674408], [0.25, 0.75]])

tensor-drills check sum_shares
tensor-drills hint sum_shares
"""

import torch
from jaxtyping import Float
from torch import Tensor


def sum_shares(x: Float[Tensor, "*batch n"]) -> Float[Tensor, "*batch n"]:
    return x / x.sum(2, keepdim=True)


# generated stub 4c588e7bdebf
