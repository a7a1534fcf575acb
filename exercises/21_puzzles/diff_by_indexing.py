"""Undo a running sum · 还原累加和

Each row of `total` holds running sums. Return the values that were added: the first as
it stands, then each total minus the one before it. Tools: `arange`, `where`, indexing,
slices, arithmetic. Ruled out: `diff`, `gradient`, `roll`, `cat`, `pad` and their kin.
No Python loop.

`total` 的每一行是累加和。返回当初加上去的各个值：第一个就是第一个累加和，其后每个等于该
处的累加和减去前一个累加和。可用 `arange`、`where`、索引、切片和算术运算；不能用
`diff`、`gradient`、`roll`、`cat`、`pad` 及同类函数。不用 Python 循环。

    out[i, 0] = total[i, 0];  out[i, j] = total[i, j] - total[i, j - 1] for j >= 1

    total = torch.tensor([[-2., 4.], [1., 3.]])
    diff_by_indexing(total)
    # torch.tensor([[-2., 6.], [1., 2.]])

tensor-drills check diff_by_indexing
tensor-drills hint diff_by_indexing
"""

import torch
from jaxtyping import Float
from torch import Tensor


def diff_by_indexing(total: Float[Tensor, "b n"]) -> Float[Tensor, "b n"]:
    raise NotImplementedError  # write your answer here


# generated stub 6cee8ee32dc7
