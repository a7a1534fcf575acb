"""A sum of outer products · 外积之和

For every sample i there is an outer product of row i of `delta` with row i of `x`.
Return the sum of these matrices over all samples. (The gradient of a linear layer's
weight is such a sum.) No Python loop.

对每个样本 i，`delta` 的第 i 行与 `x` 的第 i 行有一个外积。返回所有样本的这些矩阵之和。
（线性层权重的梯度就是这样算的。）不用 Python 循环。

    out[j, k] = sum over i of delta[i, j] * x[i, k]

    delta = torch.tensor([[-3., 1.], [4., 2.]])
    x = torch.tensor([[-8., 6.], [5., -7.]])
    outer_products_summed(delta, x)
    # torch.tensor([[44., -46.], [2., -8.]])

tensor-drills check outer_products_summed
tensor-drills hint outer_products_summed
"""

import torch
from jaxtyping import Float
from torch import Tensor


def outer_products_summed(
    delta: Float[Tensor, "n o"], x: Float[Tensor, "n d"]
) -> Float[Tensor, "o d"]:
    raise NotImplementedError  # write your answer here


# generated stub e0e6d8fc40fa
