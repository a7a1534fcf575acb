"""Keep the k best of each row · 每行只留最好的 k 个

Top-k sampling draws only from the `k` best scores. Return `scores` with only the `k`
best of each row kept, in their places, and all others set to minus infinity. No two
scores of a row are equal.

top-k 采样只从最好的 `k` 个得分里抽。返回 `scores`，每一行只保留最好的 `k` 个，位置不
变，其余的都设为负无穷。同一行里没有相等的得分。

    out[i, j] = scores[i, j] if fewer than k scores of row i exceed it, else -inf

    scores = torch.tensor([[-5., 3., -2., -4., -1.]])
    k = 3
    topk_keep(scores, k)
    # torch.tensor([[float('-inf'), 3., -2., float('-inf'), -1.]])

tensor-drills check topk_keep
tensor-drills hint topk_keep
"""

import torch
from jaxtyping import Float
from torch import Tensor


def topk_keep(scores: Float[Tensor, "n c"], k: int) -> Float[Tensor, "n c"]:
    raise NotImplementedError  # write your answer here


# generated stub ace74509debc
