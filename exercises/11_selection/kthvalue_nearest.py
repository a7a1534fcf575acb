"""Distance of the k-th nearest · 第 k 近的距离

Row i of `distances` tells how far query i is from each of c points. Return, for each
query, the distance of its `k`-th nearest point; `k` = 1 is the nearest.

`distances` 的第 i 行是查询 i 到 c 个点的距离。对每个查询，返回第 `k` 近的点的距离；`k`
= 1 表示最近的点。

    out[i] = the value of row i that exactly k - 1 values of row i are below

    distances = torch.tensor([[4., 6., 3.], [2., 5., 1.]])
    k = 3
    kthvalue_nearest(distances, k)
    # torch.tensor([6., 5.])

tensor-drills check kthvalue_nearest
tensor-drills hint kthvalue_nearest
"""

import torch
from jaxtyping import Float
from torch import Tensor


def kthvalue_nearest(distances: Float[Tensor, "n c"], k: int) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 7dfd5f2675dd
