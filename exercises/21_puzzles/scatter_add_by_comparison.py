"""scatter_add by hand · 手工实现 scatter_add

Row i of `values` is to be added to row `index[i]` of a table of `rows` rows that is all
zeros at first; several may go to the same row. Return the table. Tools: `arange`,
comparison, `where`, broadcasting, `@`, `sum`. Ruled out: `scatter_add`, `index_add`,
`index_put`, `one_hot` and their kin. No Python loop.

有一张 `rows` 行、初始全为 0 的表，把 `values` 的第 i 行加到表的第 `index[i]` 行上；可能
有好几行加到同一行。返回这张表。可用 `arange`、比较、`where`、广播、`@` 和 `sum`；不能用
`scatter_add`、`index_add`、`index_put`、`one_hot` 及同类函数。不用 Python 循环。

    out[r] = the sum of values[i] over all i with index[i] == r

    values = torch.tensor([[5., -6.], [2., 3.], [-4., 1.]])
    index = torch.tensor([2, 0, 2])
    rows = 3
    scatter_add_by_comparison(values, index, rows)
    # torch.tensor([[2., 3.], [0., 0.], [1., -5.]])

tensor-drills check scatter_add_by_comparison
tensor-drills hint scatter_add_by_comparison
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def scatter_add_by_comparison(
    values: Float[Tensor, "n d"], index: Int[Tensor, " n"], rows: int
) -> Float[Tensor, "rows d"]:
    raise NotImplementedError  # write your answer here


# generated stub a94f6d35bb9d
