"""Count walks of k steps · 数 k 步的走法

`steps[i, j]` is the number of ways to go from node i to node j in one step. Return, for
every i and j, the number of ways to go from i to j in exactly `k` steps. In 0 steps one
stays where one is, in one way. No Python loop.

`steps[i, j]` 是从节点 i 一步走到节点 j 的走法数。对每个 i 和 j，返回从 i 恰好走 `k` 步
到 j 的走法数。0 步就是留在原地，算一种走法。不用 Python 循环。

    ways(0)[i, j] = 1 if i == j else 0
    ways(k)[i, j] = sum over m of ways(k - 1)[i, m] * steps[m, j]

    steps = torch.tensor([[1., 2.], [1., 1.]])
    k = 2
    matrix_power_walks(steps, k)
    # torch.tensor([[3., 4.], [2., 3.]])

tensor-drills check matrix_power_walks
tensor-drills hint matrix_power_walks
"""

import torch
from jaxtyping import Float
from torch import Tensor


def matrix_power_walks(steps: Float[Tensor, "n n"], k: int) -> Float[Tensor, "n n"]:
    raise NotImplementedError  # write your answer here


# generated stub 5afe06e1a7c6
