"""Values at flat positions · 按展平后的位置取值

The cells of `grid` are numbered row by row, from 0 on, as `grid.argmax()` numbers them.
Return the values in the cells that `position` names. `grid` need not be contiguous. No
Python loop.

`grid` 的格子从 0 开始逐行编号，与 `grid.argmax()` 的编号方式相同。返回 `position` 所指
格子里的值。`grid` 不一定连续。不用 Python 循环。

    out[k] = grid[i, j], where i * w + j = position[k] and 0 <= j < w

    grid = torch.tensor([[7., 5.], [1., 8.], [4., 3.], [6., 2.]])
    position = torch.tensor([3, 6, 0, 5])
    take_flat_positions(grid, position)
    # torch.tensor([8., 6., 7., 3.])

tensor-drills check take_flat_positions
tensor-drills hint take_flat_positions
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def take_flat_positions(
    grid: Float[Tensor, "h w"], position: Int[Tensor, " n"]
) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub e5037123fb52
