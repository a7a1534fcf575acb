"""Repair: weight the tokens · 改错：给 token 加权

Repair the function. For each sample it should return the sum of its token vectors,
token s multiplied by its weight: `weights[i, s] * vectors[i, s]`. As it stands it
raises for most sizes ("The size of tensor a (4) must match the size of tensor b (3)")
and is wrong for some others.

请改正这个函数。它应当对每个样本返回各 token 向量的加权和，第 s 个 token 乘以自己的权
重：`weights[i, s] * vectors[i, s]`。现在多数情况下会报错（“The size of tensor a (4)
must match the size of tensor b (3)”），另一些情况下结果不对。

    out[i, f] = sum over s of weights[i, s] * vectors[i, s, f]

    weights = torch.tensor([[2., 3.], [4., -1.]])
    vectors = torch.tensor([[[-7., 9.], [5., -6.]], [[-11., 12.], [8., -10.]]])
    broadcast_weighted_sum(weights, vectors)
    # torch.tensor([[1., 0.], [-52., 58.]])

tensor-drills check broadcast_weighted_sum
tensor-drills hint broadcast_weighted_sum
"""

import torch
from jaxtyping import Float
from torch import Tensor


def broadcast_weighted_sum(
    weights: Float[Tensor, "b t"], vectors: Float[Tensor, "b t d"]
) -> Float[Tensor, "b d"]:
    return (weights * vectors).sum(dim=1)


# generated stub 902021cddf4e
