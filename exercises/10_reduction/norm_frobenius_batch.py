"""Frobenius norms of a batch · 一批矩阵的 F 范数

Return the Frobenius norm of each matrix of the batch `x`: the square root of the sum of
the squares of all its elements.

返回批次 `x` 中每个矩阵的 Frobenius 范数：所有元素的平方和再开平方。

    out[k] = sqrt(sum over i, j of x[k, i, j] ** 2)

    x = torch.tensor([[[-3., 8.], [7., -1.]], [[6., 2.], [-5., -4.]]])
    norm_frobenius_batch(x)
    # torch.tensor([11.090536117553711, 9.])

tensor-drills check norm_frobenius_batch
tensor-drills hint norm_frobenius_batch
"""

import torch
from jaxtyping import Float
from torch import Tensor


def norm_frobenius_batch(x: Float[Tensor, "b n m"]) -> Float[Tensor, " b"]:
    raise NotImplementedError  # write your answer here


# generated stub 3e8205d674a1
