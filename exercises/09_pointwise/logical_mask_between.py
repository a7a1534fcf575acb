"""Repair: a mask for a range · 改错：范围掩码

Repair the function. The result should be a bool tensor, True where `x` lies in the
range from `low` (included) to `high` (excluded). As it stands it works for one element
and raises for several.

请改正这个函数。结果应当是 bool 张量，`x` 落在从 `low` 到 `high`（含 `low`、不含
`high`）的地方为 True。现在它对一个元素可行，对多个元素就会报错。

    out[i] = True if x[i] is one of low, low + 1, ..., high - 1, else False

    x = torch.tensor([-5, -4, -1, 0])
    low = -4
    high = 0
    logical_mask_between(x, low, high)
    # torch.tensor([False, True, True, False])

tensor-drills check logical_mask_between
tensor-drills hint logical_mask_between
"""

import torch
from jaxtyping import Bool, Int
from torch import Tensor


def logical_mask_between(x: Int[Tensor, " n"], low: int, high: int) -> Bool[Tensor, " n"]:
    return low <= x < high


# generated stub b7ce67449229
