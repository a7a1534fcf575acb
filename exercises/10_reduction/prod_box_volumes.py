"""Volumes of boxes · 一组盒子的体积

Box i spans from the corner `low[i]` to the corner `high[i]` in a space of d dimensions:
its sides are `high[i, j] - low[i, j]`. Return the volume of each box, the product of
its sides.

d 维空间里的盒子 i 从角点 `low[i]` 延伸到角点 `high[i]`，各边的长度是
`high[i, j] - low[i, j]`。返回每个盒子的体积，即各边长度的乘积。

    out[i] = product over j of (high[i, j] - low[i, j])

    low = torch.tensor([[1., 7.], [8., -5.], [-6., -3.], [2., -4.]])
    high = torch.tensor([[3., 9.], [10., 2.], [-3., -2.], [9., -2.]])
    prod_box_volumes(low, high)
    # torch.tensor([4., 14., 3., 14.])

tensor-drills check prod_box_volumes
tensor-drills hint prod_box_volumes
"""

import torch
from jaxtyping import Float
from torch import Tensor


def prod_box_volumes(low: Float[Tensor, "n d"], high: Float[Tensor, "n d"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 994110b584b3
