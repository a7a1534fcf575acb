"""Where the scores are high · 高分在哪里

Return the positions of all elements of `scores` greater than `limit`: one row (i, j)
per element found, in reading order (row by row, each from left to right).

返回 `scores` 中所有大于 `limit` 的元素的位置：找到的每个元素占一行 (i, j)，按阅读次序排
列（逐行，每行从左到右）。

    out = the rows (i, j) with scores[i, j] > limit, in ascending order of i, then of j

    scores = torch.tensor([[0., -1.], [2., -3.]])
    limit = -2.0
    nonzero_positions(scores, limit)
    # torch.tensor([[0, 0], [0, 1], [1, 0]])

tensor-drills check nonzero_positions
tensor-drills hint nonzero_positions
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def nonzero_positions(scores: Float[Tensor, "n c"], limit: float) -> Int[Tensor, "found 2"]:
    raise NotImplementedError  # write your answer here


# generated stub 8700085b4ba5
