"""Clip by norm · 按范数裁剪

The norm of `gradient` is the square root of the sum of its squares. Where it is larger
than `max_norm`, return the vector of the same direction with the norm `max_norm`;
otherwise return the values as they are. No Python loop.

`gradient` 的范数是各元素平方和的平方根。如果它大于 `max_norm`，返回方向相同、范数为
`max_norm` 的向量；否则原值返回。不用 Python 循环。

    norm = (gradient[0] ** 2 + gradient[1] ** 2 + ...) ** 0.5
    out[i] = gradient[i] * max_norm / norm if norm > max_norm else gradient[i]

    gradient = torch.tensor([0.75, 0.75, -0.75, 0.75])
    max_norm = 1.0
    clip_by_norm(gradient, max_norm)
    # torch.tensor([0.5, 0.5, -0.5, 0.5])

tensor-drills check clip_by_norm
tensor-drills hint clip_by_norm
"""

import torch
from jaxtyping import Float
from torch import Tensor


def clip_by_norm(gradient: Float[Tensor, " n"], max_norm: float) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 11307e2c228a
