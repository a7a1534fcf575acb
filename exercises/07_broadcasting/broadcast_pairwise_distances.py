"""Distances of all pairs · 两两之间的距离

Each row of `x` and of `y` is a point with d coordinates. Return the Euclidean distance
of every point of `x` from every point of `y`. No Python loop; `cdist` is ruled out.

`x` 和 `y` 的每一行是一个有 d 个坐标的点。返回 `x` 的每个点到 `y` 的每个点的欧氏距离。不
用 Python 循环，也不允许用 `cdist`。

    out[i, j] = square root of the sum over k of (x[i, k] - y[j, k])**2

    x = torch.tensor([[2.], [-1.]])
    y = torch.tensor([[3.], [-4.]])
    broadcast_pairwise_distances(x, y)
    # torch.tensor([[1., 6.], [4., 3.]])

tensor-drills check broadcast_pairwise_distances
tensor-drills hint broadcast_pairwise_distances
"""

import torch
from jaxtyping import Float
from torch import Tensor


def broadcast_pairwise_distances(
    x: Float[Tensor, "n d"], y: Float[Tensor, "m d"]
) -> Float[Tensor, "n m"]:
    raise NotImplementedError  # write your answer here


# generated stub a9dec459d478
