"""Transpose each matrix · 转置一批矩阵

`batch` holds b matrices. Transpose each of them; the matrices keep their order.

`batch` 里有 b 个矩阵。把每个矩阵转置，矩阵之间的次序不变。

    out[i, k, j] = batch[i, j, k]

    batch = torch.tensor([[[2., 4.], [3., 1.]]])
    transpose_matrices(batch)
    # torch.tensor([[[2., 3.], [4., 1.]]])

tensor-drills check transpose_matrices
tensor-drills hint transpose_matrices
"""

import torch
from jaxtyping import Float
from torch import Tensor


def transpose_matrices(batch: Float[Tensor, "b m n"]) -> Float[Tensor, "b n m"]:
    raise NotImplementedError  # write your answer here


# generated stub ea60778c3c2a
