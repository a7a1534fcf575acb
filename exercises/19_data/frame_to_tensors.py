"""From table to tensors · 从表格到张量

`columns` is a table as a pandas DataFrame takes it; the column named `target` holds
class numbers, all others are features (numbers or bools). Return the pair (features,
classes) as a linear layer and `cross_entropy` want them: a float32 matrix, the columns
in their order, and an int64 vector.

`columns` 是 pandas 的 DataFrame 能接收的表；名为 `target` 的列是类别编号，其余各列是特
征（数值或布尔）。返回 (特征, 类别)，要符合线性层和 `cross_entropy` 的要求：float32 矩
阵，列的顺序不变；int64 向量。

    features[i, j] = row i of column j, target left out, as float32
    classes[i] = row i of the column target, as int64

    columns = {'x': [0.5, 1.5], 'y': [0, 1]}
    target = 'y'
    frame_to_tensors(columns, target)
    # (torch.tensor([[0.5], [1.5]]), torch.tensor([0, 1]))

tensor-drills check frame_to_tensors
tensor-drills hint frame_to_tensors
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def frame_to_tensors(
    columns: dict[str, list[float]], target: str
) -> tuple[Float[Tensor, "n d"], Int[Tensor, " n"]]:
    raise NotImplementedError  # write your answer here


# generated stub 39ad50d43d70
