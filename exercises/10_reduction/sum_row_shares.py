"""Repair: shares of each row · 改错：每行的占比

Repair the function. Each row of `counts` should be divided by its own sum, so that
every row of the result adds up to 1. As it stands it raises for most shapes, and for a
square matrix the rows do not add up to 1.

请改正这个函数。`counts` 的每一行应当除以该行自己的和，使结果的每一行加起来都等于 1。现
在它对大多数形状会报错；对方阵虽不报错，各行的和却不是 1。

    out[i, j] = counts[i, j] / (counts[i, 0] + counts[i, 1] + ... + counts[i, c - 1])

    counts = torch.tensor([[2., 4.], [1., 3.]])
    sum_row_shares(counts)
    # torch.tensor([[0.3333333432674408, 0.6666666865348816], [0.25, 0.75]])

tensor-drills check sum_row_shares
tensor-drills hint sum_row_shares
"""

import torch
from jaxtyping import Float
from torch import Tensor


def sum_row_shares(counts: Float[Tensor, "n c"]) -> Float[Tensor, "n c"]:
    return counts / counts.sum(dim=1)


# generated stub 0f016e0dd6f6
