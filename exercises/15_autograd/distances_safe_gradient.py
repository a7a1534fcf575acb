"""Distances, safe gradient · 梯度安全的距离

Return the Euclidean distance of each pair of rows of `points`. The gradient is compared
too: a distance of 0, of a point to itself or to one that lies on it, contributes 0 to
it.

返回 `points` 中每两行之间的欧几里得距离。梯度也会比较：距离为 0 时（一点到它自己，或到
与它重合的点），它对梯度的贡献是 0。

    out[i, j] = sqrt(sum over k of (points[i, k] - points[j, k]) ** 2)

    points = torch.tensor([[1.], [-2.]])
    distances_safe_gradient(points)
    # torch.tensor([[0., 3.], [3., 0.]])

tensor-drills check distances_safe_gradient
tensor-drills hint distances_safe_gradient
"""

import torch
from jaxtyping import Float
from torch import Tensor


def distances_safe_gradient(points: Float[Tensor, "n d"]) -> Float[Tensor, "n n"]:
    raise NotImplementedError  # write your answer here


# generated stub 07a452d1c228
