"""All pairwise differences · 两两之差

Return the matrix of all differences: row i and column j hold `x[i] - y[j]`.

返回所有差值组成的矩阵：第 i 行第 j 列是 `x[i] - y[j]`。

    out[i, j] = x[i] - y[j]

    x = torch.tensor([2., -1.])
    y = torch.tensor([-3., 4.])
    unsqueeze_pairwise_differences(x, y)
    # torch.tensor([[5., -2.], [2., -5.]])

tensor-drills check unsqueeze_pairwise_differences
tensor-drills hint unsqueeze_pairwise_differences
"""

import torch
from jaxtyping import Float
from torch import Tensor


def unsqueeze_pairwise_differences(
    x: Float[Tensor, " n"], y: Float[Tensor, " m"]
) -> Float[Tensor, "n m"]:
    raise NotImplementedError  # write your answer here


# generated stub 257059acb852
