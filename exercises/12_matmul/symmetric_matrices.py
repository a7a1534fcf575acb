"""Which ones are symmetric · 哪些矩阵对称

Return for each of the b matrices in `a` whether it is symmetric: exactly equal to its
transpose.

对 `a` 中的 b 个矩阵逐一判断是否对称：与自己的转置完全相等。

    out[i] = whether a[i, j, k] == a[i, k, j] for all j and k

    a = torch.tensor([[[1., 3.], [4., 2.]], [[5., 7.], [7., 6.]]])
    symmetric_matrices(a)
    # torch.tensor([False, True])

tensor-drills check symmetric_matrices
tensor-drills hint symmetric_matrices
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def symmetric_matrices(a: Float[Tensor, "b n n"]) -> Bool[Tensor, " b"]:
    raise NotImplementedError  # write your answer here


# generated stub ad469f866064
