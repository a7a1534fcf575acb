"""Labels to one-hot rows · 标签变成 one-hot

`label[i]` is the class of sample i, from 0 to `classes` - 1. Return a float32 matrix
with one row per sample: 1 in the column of its class, 0 in all others. A batch need not
hold every class, and may hold no sample.

`label[i]` 是样本 i 的类别，从 0 到 `classes` - 1。返回 float32 矩阵，每个样本一行：其类
别所在的列为 1，其余为 0。一批数据里不一定每一类都出现，也可能一个样本都没有。

    out[i, k] = 1.0 if k == label[i] else 0.0

    label = torch.tensor([0, 1])
    classes = 3
    one_hot_labels(label, classes)
    # torch.tensor([[1., 0., 0.], [0., 1., 0.]])

tensor-drills check one_hot_labels
tensor-drills hint one_hot_labels
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def one_hot_labels(label: Int[Tensor, " n"], classes: int) -> Float[Tensor, "n classes"]:
    raise NotImplementedError  # write your answer here


# generated stub 1a1c397dd5d2
