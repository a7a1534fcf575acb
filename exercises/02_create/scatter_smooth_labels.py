"""Smoothed one-hot rows · 平滑后的 one-hot

`label[i]` is the class of sample i, one of `classes`, which is at least 2. Return a
float32 matrix with one row per sample: 1 - `eps` in the column of its class, and `eps`
shared evenly among the other columns. No Python loop, and without `one_hot`.

`label[i]` 是样本 i 的类别，共有 `classes` 类（至少 2 类）。返回 float32 矩阵，每个样本
一行：其类别所在的列为 1 - `eps`，`eps` 平均分给其余各列。不用 Python 循环，也不用
`one_hot`。

    out[i, k] = 1 - eps if k == label[i] else eps / (classes - 1)

    label = torch.tensor([2, 0])
    classes = 3
    eps = 0.25
    scatter_smooth_labels(label, classes, eps)
    # torch.tensor([[0.125, 0.125, 0.75], [0.75, 0.125, 0.125]])

tensor-drills check scatter_smooth_labels
tensor-drills hint scatter_smooth_labels
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def scatter_smooth_labels(
    label: Int[Tensor, " n"], classes: int, eps: float
) -> Float[Tensor, "n classes"]:
    raise NotImplementedError  # write your answer here


# generated stub fcd9151c2f88
