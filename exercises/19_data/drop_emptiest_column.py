"""Drop the emptiest column · 去掉缺失最多的列

`columns` is a table of numbers, a missing one being None or NaN. Drop the column with
the most missing values, the first of them where several have equally many; where
nothing is missing, drop none. Return the other columns in their order as a float32
tensor, with NaN for what is missing there.

`columns` 是一张数值表，缺失值是 None 或 NaN。去掉缺失值最多的那一列，并列时去掉最靠前
的；如果完全没有缺失，就一列也不去掉。其余各列按原顺序返回为 float32 张量，其中的缺失值
写成 NaN。

    gaps[j] = how many values are missing in column j
    out = the columns but the first j with the largest gaps[j], if that is more than 0

    columns = {'a': [None, 2.0, 3.0], 'b': [None, 5.0, None], 'c': [None, 8.0, 9.0]}
    drop_emptiest_column(columns)
    # torch.tensor([[float('nan'), float('nan')], [2., 8.], [3., 9.]])

tensor-drills check drop_emptiest_column
tensor-drills hint drop_emptiest_column
"""

import torch
from jaxtyping import Float
from torch import Tensor


def drop_emptiest_column(columns: dict[str, list[float | None]]) -> Float[Tensor, "n kept"]:
    raise NotImplementedError  # write your answer here


# generated stub 8852ac133170
