"""Softmax over groups · 分组 softmax

Element i of `scores` belongs to group `group[i]`; there are `groups` groups, and some
may be empty. Return the softmax taken within each group, each element in its place.
Scores of 120 or -120 occur, and the result must be right for them too. No Python loop.

`scores` 的第 i 个元素属于第 `group[i]` 组；一共 `groups` 组，有的组可以是空的。在每一组
内部做 softmax，结果中各元素留在原来的位置。会出现 120 或 -120 这样的得分，结果也必须正
确。不用 Python 循环。

    out[i] = exp(scores[i]) / sum of exp(scores[j]) over all j with group[j] == group[i]

    scores = torch.tensor([2., 1., 4.])
    group = torch.tensor([2, 0, 2])
    groups = 3
    scatter_group_softmax(scores, group, groups)
    # torch.tensor([0.11920291930437088, 1., 0.8807970881462097])

tensor-drills check scatter_group_softmax
tensor-drills hint scatter_group_softmax
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def scatter_group_softmax(
    scores: Float[Tensor, " n"], group: Int[Tensor, " n"], groups: int
) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub e13a0a7b25d0
