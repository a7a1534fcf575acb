"""Repair: spectral norm · 改错：谱范数

Repair the function. It should divide `weight` by its 2-norm as a matrix, which is the
largest factor by which it lengthens a vector; the result then lengthens none. As it
stands the result is too small, unless all rows of `weight` are multiples of one row.

请改正这个函数。它应当把 `weight` 除以它作为矩阵的 2-范数，即它把向量拉长的最大倍数；这
样结果就不会拉长任何向量。现在结果偏小，除非 `weight` 的各行都是同一行的倍数。

    out[i, j] = weight[i, j] / s
    s = the largest length of weight @ v, over all vectors v of length 1

    weight = torch.tensor([[3., 0.], [0., 4.]])
    norm_spectral_weight(weight)
    # torch.tensor([[0.75, 0.], [0., 1.]])

tensor-drills check norm_spectral_weight
tensor-drills hint norm_spectral_weight
"""

import torch
from jaxtyping import Float
from torch import Tensor


def norm_spectral_weight(weight: Float[Tensor, "n m"]) -> Float[Tensor, "n m"]:
    return weight / torch.norm(weight, 2)


# generated stub 36c0fedc3f61
