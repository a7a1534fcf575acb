"""Top-p filtering · top-p 过滤

Top-p sampling draws from the smallest set of best-scored tokens whose probabilities add
up to at least `p`. Return `scores` with the tokens outside of that set at minus
infinity, row by row; the others stay in their places. The probabilities are the softmax
of a row; no two of its scores are equal, and 0 < `p` < 1. No Python loop.

top-p 采样只从一个最小的集合里抽：得分最高的若干个 token，概率之和至少为 `p`。逐行返回
`scores`，集合之外的 token 设为负无穷，其余的位置不变。概率是该行的 softmax；同一行没有
相等的得分，0 < `p` < 1。不用 Python 循环。

    prob[i, j] = exp(scores[i, j]) / (exp(scores[i, 0]) + exp(scores[i, 1]) + ...)
    out[i, j] = scores[i, j] if the prob[i, l] of all l with scores[i, l] > scores[i, j]
    add up to less than p, else -inf

    scores = torch.tensor([[0.5, 2., -1., 1.]])
    p = 0.75
    sort_top_p(scores, p)
    # torch.tensor([[float('-inf'), 2., float('-inf'), 1.]])

tensor-drills check sort_top_p
tensor-drills hint sort_top_p
"""

import torch
from jaxtyping import Float
from torch import Tensor


def sort_top_p(scores: Float[Tensor, "n v"], p: float) -> Float[Tensor, "n v"]:
    raise NotImplementedError  # write your answer here


# generated stub ddf2de594bd1
