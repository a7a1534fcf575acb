"""Sums over blocks · 分块求和

Cut `x` into blocks of `size` by `size` elements, from the upper left, and return the
sum of each. What is left over at the right and at the bottom makes smaller blocks,
which count too. No Python loop.

从左上角开始，把 `x` 切成 `size`×`size` 的块，返回每块的和。右边和下边剩下的部分构成较小
的块，也要算。不用 Python 循环。

    out[r, s] = sum of x[i, j] over all i, j with i // size == r and j // size == s

    x = torch.tensor([[-6., -7., 5.], [9., 3., 1.], [-4., 2., 8.]])
    size = 2
    reshape_block_sums(x, size)
    # torch.tensor([[-1., 6.], [-2., 8.]])

tensor-drills check reshape_block_sums
tensor-drills hint reshape_block_sums
"""

import torch
from jaxtyping import Float
from torch import Tensor


def reshape_block_sums(x: Float[Tensor, "h w"], size: int) -> Float[Tensor, "rows columns"]:
    raise NotImplementedError  # write your answer here


# generated stub 052356cd4669
