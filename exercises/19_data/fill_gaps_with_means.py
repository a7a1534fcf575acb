"""Fill gaps with means · 用均值填补缺失值

`columns` is a table: column names with lists of numbers, a missing one being None or
NaN. Replace each missing value by the mean of the values that its column has, and
return the table as a float32 tensor, one column each, in the order given. Every column
has at least one value.

`columns` 是一张表：列名对应数值列表，缺失值是 None 或 NaN。把每个缺失值替换成该列已有值
的均值，返回 float32 张量，每列一列，顺序不变。每列至少有一个值。

    out[i, j] = the value in row i of column j, or where there is none
    the mean of the values that column j has

    columns = {'a': [1.0, 2.0], 'b': [None, 8.0]}
    fill_gaps_with_means(columns)
    # torch.tensor([[1., 8.], [2., 8.]])

tensor-drills check fill_gaps_with_means
tensor-drills hint fill_gaps_with_means
"""

import torch
from jaxtyping import Float
from torch import Tensor


def fill_gaps_with_means(columns: dict[str, list[float | None]]) -> Float[Tensor, "n c"]:
    raise NotImplementedError  # write your answer here


# generated stub 91124f779a11
