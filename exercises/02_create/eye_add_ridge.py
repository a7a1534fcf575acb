"""Strengthen the diagonal · 给对角线加上一个数

Return `matrix` plus `strength` times the identity, in the dtype and on the device of
`matrix` (it may be float16, float32 or float64). `matrix` itself must stay as it is.

返回 `matrix` 加上 `strength` 倍的单位矩阵，dtype 和设备与 `matrix` 相同（可能是
float16、float32 或 float64）。`matrix` 本身不能改动。

    out[i, j] = matrix[i, j] + strength if i == j else matrix[i, j]

    matrix = torch.tensor([[2., 3.], [1., -4.]])
    strength = 0.5
    eye_add_ridge(matrix, strength)
    # torch.tensor([[2.5, 3.], [1., -3.5]])

tensor-drills check eye_add_ridge
tensor-drills hint eye_add_ridge
"""

import torch
from jaxtyping import Float
from torch import Tensor


def eye_add_ridge(matrix: Float[Tensor, "n n"], strength: float) -> Float[Tensor, "n n"]:
    raise NotImplementedError  # write your answer here


# generated stub b91dc499394e
