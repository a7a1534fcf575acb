"""Repair: causal attention · 改错：因果注意力

Repair the function. Row q of each matrix in `scores` holds the scores of query q for
all keys. The result is its softmax over the keys 0 to q; later keys get the weight 0.
As it stands the first row is NaN.

请改正这个函数。`scores` 每个矩阵的第 q 行，是第 q 个 query 对所有 key 的得分。结果是它
对第 0 到第 q 个 key 的 softmax，之后的 key 权重为 0。现在第一行全是 NaN。

    out[i, q, k] = exp(scores[i, q, k]) / sum over m <= q of exp(scores[i, q, m]) if k <= q,
    else 0

    scores = torch.tensor([[[-0.125, 0.375], [0.25, -0.5]]])
    triu_causal_weights(scores)
    # torch.tensor([[[1., 0.], [0.6791787147521973, 0.3208213150501251]]])

tensor-drills check triu_causal_weights
tensor-drills hint triu_causal_weights
"""

import torch
from jaxtyping import Float
from torch import Tensor


def triu_causal_weights(scores: Float[Tensor, "b t t"]) -> Float[Tensor, "b t t"]:
    t = scores.shape[-1]
    future = torch.triu(torch.ones(t, t, device=scores.device)).bool()
    return scores.masked_fill(future, -torch.inf).softmax(dim=-1)


# generated stub 7c4407149f0e
