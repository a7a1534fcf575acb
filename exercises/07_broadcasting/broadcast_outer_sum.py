"""The sum of every triple · 三个向量的外和

Return the sums of every element of `x`, every element of `y` and every element of `z`,
with one dim for each of the three. No Python loop.

返回 `x`、`y`、`z` 各取一个元素的所有和，三者各占一维。不用 Python 循环。

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


# generated stub 1ee76f8bb8ae
