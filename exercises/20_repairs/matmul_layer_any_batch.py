"""Repair: any leading dims · 改错：支持任意批次维度

Repair the layer, so that one formula serves any number of leading dims: `x` may be one
vector (d,), a batch of them (n, d), or a batch of sequences of them (b, t, d). The
textbook's y = Wᵀx + b holds for one vector. A batch raises or, for some sizes, gives
wrong numbers in silence.

请改正这个层，让同一个公式适用于任意多个批次维度：`x` 可能是单个向量 (d,)、一批向量 (n,
d)，或一批向量序列 (b, t, d)。教科书上的 y = Wᵀx + b 只对单个向量成立：现在输入一批就会
报错；在某些大小下甚至不报错，而是给出错误的数值。

    out[..., j] = x[..., 0] * weight[0, j] + x[..., 1] * weight[1, j] + ... + bias[j]

    x = torch.tensor([[-4., -1.], [-2., 3.]])
    weight = torch.tensor([[-5., -7.], [6., -8.]])
    bias = torch.tensor([-10., 9.])
    matmul_layer_any_batch(x, weight, bias)
    # torch.tensor([[4., 45.], [18., -1.]])

tensor-drills check matmul_layer_any_batch
tensor-drills hint matmul_layer_any_batch
"""

import torch
from jaxtyping import Float
from torch import Tensor


def matmul_layer_any_batch(
    x: Float[Tensor, "*batch d"], weight: Float[Tensor, "d k"], bias: Float[Tensor, " k"]
) -> Float[Tensor, "*batch k"]:
    return weight.t() @ x + bias


# generated stub ad5605de2e19
