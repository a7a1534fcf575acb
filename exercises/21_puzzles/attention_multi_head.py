"""Multi-head attention · 多头注意力

The e features are cut into `heads` runs of d = e / heads neighbours, one run a head. In
each head, every query takes the sum of all values, weighted by the softmax over the
keys of (query · key) / √d. Return the heads side by side again, in order.

e 个特征依次切成 `heads` 段，每段是相邻的 d = e / heads 个，各归一个头。在每个头里，每个
query 得到所有 value 的加权和，权重是 (query · key) / √d 在各个 key 上的 softmax。最后把
各个头按顺序拼回去。

    For head h, with P = the features h * d to (h + 1) * d - 1 and d = e // heads:
    w[k] = softmax over k of (sum over f in P of query[i, q, f] * key[i, k, f]) / √d
    out[i, q, f] = sum over k of w[k] * value[i, k, f], for f in P

    query = torch.tensor([[[-0.875, 0.75]]])
    key = torch.tensor([[[0.125, -1.], [0.125, -0.625]]])
    value = torch.tensor([[[0.25, -0.125], [-0.5, -0.375]]])
    heads = 2
    attention_multi_head(query, key, value, heads)
    # torch.tensor([[[-0.125, -0.26746317744255066]]])

tensor-drills check attention_multi_head
tensor-drills hint attention_multi_head
"""

import torch
from jaxtyping import Float
from torch import Tensor


def attention_multi_head(
    query: Float[Tensor, "b s e"],
    key: Float[Tensor, "b t e"],
    value: Float[Tensor, "b t e"],
    heads: int,
) -> Float[Tensor, "b s e"]:
    raise NotImplementedError  # write your answer here


# generated stub 2dee212ed2e4
