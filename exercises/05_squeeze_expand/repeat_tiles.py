"""Tile a floor · 铺地砖

Lay `rows` x `cols` copies of `tile` side by side: `rows` copies from top to bottom,
`cols` copies from left to right.

把 `tile` 铺成 `rows` × `cols` 份：从上到下 `rows` 份，从左到右 `cols` 份。

    out[i, j] = tile[i % h, j % w]

    tile = torch.tensor([[1., 2.]])
    rows = 1
    cols = 2
    repeat_tiles(tile, rows, cols)
    # torch.tensor([[1., 2., 1., 2.]])

tensor-drills check repeat_tiles
tensor-drills hint repeat_tiles
"""

import torch
from jaxtyping import Float
from torch import Tensor


def repeat_tiles(
    tile: Float[Tensor, "h w"], rows: int, cols: int
) -> Float[Tensor, "rows*h cols*w"]:
    raise NotImplementedError  # write your answer here


# generated stub a11ad7d698c8
