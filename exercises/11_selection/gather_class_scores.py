"""Gather one score per row · 每行收集一个得分

Row i of `scores` holds the class scores of sample i, and `label[i]` is its class.
Return each sample's score for its own class. No Python loop.

`scores` 的第 i 行是样本 i 的各类得分，`label[i]` 是它的类别。返回每个样本在自己类别上的
得分。不用 Python 循环。

    out[i] = scores[i, label[i]]

    scores = torch.tensor([[7., 10.], [1., 3.], [9., -8.], [5., 6.], [-4., 2.]])
    label = torch.tensor([1, 1, 0, 0, 1])
    gather_class_scores(scores, label)
    # torch.tensor([10., 3., 9., 5., 2.])

tensor-drills check gather_class_scores
tensor-drills hint gather_class_scores
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def gather_class_scores(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub fb99484f5e42
