"""Many matrices, same points · 多个矩阵，同一组点

The rows of `points` are n points. Apply each of the b matrices in `turns` to all of
them, as matrix times point, and return the points as rows again. No Python loop.

`points` 的每一行是一个点，共 n 个。用 `turns` 里的 b 个矩阵分别变换所有的点（矩阵乘
点），结果仍以点为行。不用 Python 循环。

    out[i, p, r] = sum over j of turns[i, r, j] * points[p, j]

    points = torch.tensor([[-1., 4.], [2., 3.]])
    turns = torch.tensor([[[8., 5.], [-7., 6.]]])
    matmul_turn_points(points, turns)
    # torch.tensor([[[12., 31.], [31., 4.]]])

tensor-drills check matmul_turn_points
tensor-drills hint matmul_turn_points
"""

import torch
from jaxtyping import Float
from torch import Tensor


def matmul_turn_points(
    points: Float[Tensor, "n d"], turns: Float[Tensor, "b d d"]
) -> Float[Tensor, "b n d"]:
    raise NotImplementedError  # write your answer here


# generated stub 516ff28f33d0
