"""Repair: leave one out · 改错：逐个剔除

Repair the function. Row i of the result should be `row` with its element i set to 0. As
it stands all rows come out alike, and the caller's `row` is overwritten. The result
must have memory of its own.

请改正这个函数。结果的第 i 行应当是把 `row` 的第 i 个元素置 0。现在各行都一样，而且调用
者的 `row` 也被改掉了。结果必须有自己的内存。

    out[i, j] = 0 if i == j else row[j]

    row = torch.tensor([2., -1.])
    expand_leave_one_out(row)
    # torch.tensor([[0., -1.], [2., 0.]])

tensor-drills check expand_leave_one_out
tensor-drills hint expand_leave_one_out
"""

import torch
from jaxtyping import Float
from torch import Tensor


def expand_leave_one_out(row: Float[Tensor, " n"]) -> Float[Tensor, "n n"]:
    n = len(row)
    out = row.expand(n, n)
    for i in range(n):
        out[i, i] = 0
    return out


# generated stub 971bc02c0548
