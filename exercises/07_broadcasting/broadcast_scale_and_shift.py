"""Scale rows, shift columns · 按行缩放，按列平移

Multiply row i of `x` by `scale[i]`, then add `shift[j]` to column j.

把 `x` 的第 i 行乘以 `scale[i]`，再给第 j 列加上 `shift[j]`。

    out[i, j] = x[i, j] * scale[i] + shift[j]

    x = torch.tensor([[2., -4.], [-1., -3.]])
    scale = torch.tensor([-6., 5.])
    shift = torch.tensor([7., -8.])
    broadcast_scale_and_shift(x, scale, shift)
    # torch.tensor([[-5., 16.], [2., -23.]])

tensor-drills check broadcast_scale_and_shift
tensor-drills hint broadcast_scale_and_shift
"""

import torch
from jaxtyping import Float
from torch import Tensor


def broadcast_scale_and_shift(
    x: Float[Tensor, "n d"], scale: Float[Tensor, " n"], shift: Float[Tensor, " d"]
) -> Float[Tensor, "n d"]:
    raise NotImplementedError  # write your answer here


# generated stub c0671112d9a3
