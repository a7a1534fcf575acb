"""The part along a direction · 沿某个方向的分量

Return the projection of `x` onto the line through `direction`: the multiple of
`direction` that is nearest to `x`. `direction` is not zero, and of any length.

返回 `x` 在 `direction` 所在直线上的投影：即 `direction` 的各个倍数中离 `x` 最近的那个。
`direction` 不为零，长度任意。

    out[j] = s * direction[j],
    s = (sum over i of x[i] * direction[i]) / (sum over i of direction[i] ** 2)

    x = torch.tensor([5., -3., 2.])
    direction = torch.tensor([2., -2., 1.])
    dot_projection(x, direction)
    # torch.tensor([4., -4., 2.])

tensor-drills check dot_projection
tensor-drills hint dot_projection
"""

import torch
from jaxtyping import Float
from torch import Tensor


def dot_projection(x: Float[Tensor, " n"], direction: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 11ac434377d1
