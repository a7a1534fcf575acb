"""Cosine similarity matrix · 余弦相似度矩阵

Return the cosine similarity of every row of `x` with every row of `y`: their dot
product divided by the product of their lengths. Where one of the two rows is all 0, it
is 0. No Python loop.

返回 `x` 的每一行与 `y` 的每一行的余弦相似度：点积除以两行长度之积。两行中有一行全为 0
时，相似度为 0。不用 Python 循环。

    out[i, k] = x[i] · y[k] / (|x[i]| |y[k]|), or 0 where a length is 0

    x = torch.tensor([[-4., 3.], [0., 0.]])
    y = torch.tensor([[7., -6.], [8., 5.]])
    cosine_matrix(x, y)
    # torch.tensor([[-0.9978801608085632, -0.3603992760181427], [0., 0.]])

tensor-drills check cosine_matrix
tensor-drills hint cosine_matrix
"""

import torch
from jaxtyping import Float
from torch import Tensor


def cosine_matrix(x: Float[Tensor, "n d"], y: Float[Tensor, "m d"]) -> Float[Tensor, "n m"]:
    raise NotImplementedError  # write your answer here


# generated stub a46a75e23069
