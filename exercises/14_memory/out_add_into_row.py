"""Write a sum into a table · 把和写进表里

Write `x + y` into row `i` of `table`, in place: the caller looks at `table` afterwards.
Return `table`. `x` and `y` stay as they are.

把 `x + y` 原地写入 `table` 的第 `i` 行：调用者随后会查看 `table`。返回 `table`。`x` 和
`y` 保持不变。

    table[i, j] = x[j] + y[j], in place

    x = torch.tensor([2., -1.])
    y = torch.tensor([4., -3.])
    table = torch.tensor([[-8., -7.], [5., 6.]])
    i = 1
    out_add_into_row(x, y, table, i)
    # torch.tensor([[-8., -7.], [6., -4.]])

tensor-drills check out_add_into_row
tensor-drills hint out_add_into_row
"""

import torch
from jaxtyping import Float
from torch import Tensor


def out_add_into_row(
    x: Float[Tensor, " d"], y: Float[Tensor, " d"], table: Float[Tensor, "k d"], i: int
) -> Float[Tensor, "k d"]:
    raise NotImplementedError  # write your answer here


# generated stub cf5de0b42a5f
