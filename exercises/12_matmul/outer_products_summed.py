"""A sum of outer products · 外积之和

For every sample i there is an outer product of row i of `delta` with row i of `x`.
Return the sum of these matrices over all samples. (It is the gradient of a layer's
weight.) No Python loop.

对每个样本 i，`delta` 的第 i 行与 `x` 的第 i 行有一个外积。返回所有样本的这些矩阵之和。
（这就是一层的权重的梯度。）不用 Python 循环。

    out[j, k] = sum over i of delta[i, j] * x[i, k]

    delta = torch.tensor([[-2., 1.]])
    x = torch.tensor([[5., -3., -4.]])
    outer_products_summed(delta, x)
    # torch.tensor([[-10., 6., 8.], [5., -3., -4.]])

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


# generated stub abb10b6e7c18
