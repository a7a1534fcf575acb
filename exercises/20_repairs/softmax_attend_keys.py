"""Repair: attention weights · 改错：注意力权重

Repair the function. `scores[i, r, s]` says how much query r attends to key s. A softmax
turns the scores of each query into weights that add up to 1; the result is the mean of
`values` under these weights. As it stands the weights of a query do not add up to 1.

请改正这个函数。`scores[i, r, s]` 表示查询 r 对键 s 的关注程度。softmax 把每个查询的得分
变成和为 1 的权重，结果是 `values` 按这些权重的加权平均。现在同一个查询的权重之和不是
1。

    weight[i, r, s] = exp(scores[i, r, s]) / (exp(scores[i, r, 0]) + exp(scores[i, r, 1]) + ...)
    out[i, r, f] = weight[i, r, 0] * values[i, 0, f] + weight[i, r, 1] * values[i, 1, f] + ...

    scores = torch.tensor([[[-0.125], [0.25]]])
    values = torch.tensor([[[4., -3.]]])
    softmax_attend_keys(scores, values)
    # torch.tensor([[[4., -3.], [4., -3.]]])

tensor-drills check softmax_attend_keys
tensor-drills hint softmax_attend_keys
"""

import torch
from jaxtyping import Float
from torch import Tensor


def softmax_attend_keys(
    scores: Float[Tensor, "b q k"], values: Float[Tensor, "b k d"]
) -> Float[Tensor, "b q d"]:
    weights = torch.softmax(scores, dim=1)
    return weights @ values


# generated stub 5516a4694f5b
