"""Repair: a layer for batches · 改错：支持批次的层

Repair the layer. Its formula, y = Wᵀx + b, stands in every textbook and holds for one
vector. `x` may also be a batch of vectors, or a batch of sequences of them. As it
stands a batch raises or, for some sizes, gives wrong numbers in silence.

请改正这个层。公式 y = Wᵀx + b 每本教科书里都有，对单个向量成立。但 `x` 也可能是一批向
量，或一批向量序列。现在输入一批就会报错；在某些大小下甚至不报错，而是给出错误的数值。

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


# generated stub 29cb58e82439
