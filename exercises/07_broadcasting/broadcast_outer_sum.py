"""The sum of every triple · 三个向量的外和

Take one element each of `x`, `y` and `z`, in every possible way, and return all the
sums, with a dim for each of the three, in this order. No Python loop.

从 `x`、`y`、`z` 中各取一个元素相加，返回所有组合的和，三者依次各占一维。不用 Python 循
环。

    out[a, b, c] = x[a] + y[b] + z[c]

    x = torch.tensor([-1., 2.])
    y = torch.tensor([-3., 4.])
    z = torch.tensor([-6., 5.])
    broadcast_outer_sum(x, y, z)
    # torch.tensor([[[-10., 1.], [-3., 8.]], [[-7., 4.], [0., 11.]]])

tensor-drills check broadcast_outer_sum
tensor-drills hint broadcast_outer_sum
"""

import torch
from jaxtyping import Float
from torch import Tensor


def broadcast_outer_sum(
    x: Float[Tensor, " n"], y: Float[Tensor, " m"], z: Float[Tensor, " k"]
) -> Float[Tensor, "n m k"]:
    raise NotImplementedError  # write your answer here


# generated stub ef1b891bc80a
