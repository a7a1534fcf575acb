"""One element per column · 每列取一个元素

`tables` is a batch of tables. From column j of table i take the element in row
`row[i, j]`. Return those elements, one for each column of each table. No Python loop.

`tables` 是一批表格。从第 i 个表格的第 j 列中，取出第 `row[i, j]` 行的元素。返回这些元
素，每个表格的每一列各一个。不用 Python 循环。

    out[i, j] = tables[i, row[i, j], j]

    tables = torch.tensor([[[-8., -7.], [1., -6.]], [[-4., -5.], [-2., 3.]]])
    row = torch.tensor([[0, 1], [1, 1]])
    index_one_per_column(tables, row)
    # torch.tensor([[-8., -6.], [-2., 3.]])

tensor-drills check index_one_per_column
tensor-drills hint index_one_per_column
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def index_one_per_column(
    tables: Float[Tensor, "b r c"], row: Int[Tensor, "b c"]
) -> Float[Tensor, "b c"]:
    raise NotImplementedError  # write your answer here


# generated stub 5f17b8baeb19
