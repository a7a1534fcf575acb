"""The k likeliest classes · 最可能的 k 个类别

Row i of `scores` holds the class scores of sample i. Return, for each sample, its `k`
likeliest classes, the likeliest first. No two scores of a row are equal.

`scores` 的第 i 行是样本 i 的各类得分。对每个样本返回最可能的 `k` 个类别，最可能的在前。
同一行里没有相等的得分。

    out[i, r] = the class j for which exactly r scores of row i exceed scores[i, j]

    scores = torch.tensor([[-1., -3., 5.], [6., -2., 4.]])
    k = 3
    topk_labels(scores, k)
    # torch.tensor([[2, 0, 1], [0, 2, 1]])

tensor-drills check topk_labels
tensor-drills hint topk_labels
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def topk_labels(scores: Float[Tensor, "n c"], k: int) -> Int[Tensor, "n k"]:
    raise NotImplementedError  # write your answer here


# generated stub b606c4b51d67
