"""Undo a permute · 把 permute 还原

`y` was made by `y = x.permute(dims)`, and `x` is lost. Return `x`. `dims` holds 0, 1, 2
and so on, each once, in any order.

`y` 是由 `y = x.permute(dims)` 得到的，而 `x` 丢了。请还原并返回 `x`。`dims` 里 0、1、2
等各维编号恰好各出现一次，次序任意。

    x[j[0], j[1], ...] = y[j[dims[0]], j[dims[1]], ...]

    y = torch.tensor([[4., 2.], [3., 1.]])
    dims = (1, 0)
    permute_back(y, dims)
    # torch.tensor([[4., 3.], [2., 1.]])

tensor-drills check permute_back
tensor-drills hint permute_back
"""

import torch
from jaxtyping import Float
from torch import Tensor


def permute_back(y: Float[Tensor, "..."], dims: tuple[int, ...]) -> Float[Tensor, "..."]:
    raise NotImplementedError  # write your answer here


# generated stub 4475f5818852
