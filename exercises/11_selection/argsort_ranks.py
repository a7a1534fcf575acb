"""The rank of each score · 每个得分的名次

Return for every element of `scores` its rank within its row: 0 for the highest score, 1
for the next, and so on. No two scores of a row are equal. No Python loop.

对 `scores` 的每个元素，返回它在本行中的名次：最高分是 0，其次是 1，依此类推。同一行里没
有相等的得分。不用 Python 循环。

    out[i, j] = how many scores of row i are higher than scores[i, j]

    scores = torch.tensor([[-3., -5., -8.], [-2., 1., -7.], [4., -6., -9.]])
    argsort_ranks(scores)
    # torch.tensor([[0, 1, 2], [1, 0, 2], [0, 1, 2]])

tensor-drills check argsort_ranks
tensor-drills hint argsort_ranks
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def argsort_ranks(scores: Float[Tensor, "n c"]) -> Int[Tensor, "n c"]:
    raise NotImplementedError  # write your answer here


# generated stub adf82f368593
