"""Repair: the cube root · 改错：立方根

Repair the function. It should return the real cube root of each element: 2 for 8, -2
for -8. As it stands it gives NaN for every negative number.

请改正这个函数。它应当返回每个元素的实数立方根：8 得 2，-8 得 -2。现在所有负数得到的都是
NaN。

    out[i] = the real number r with r * r * r = x[i]

    x = torch.tensor([27., -64., 8., -1.])
    pow_cube_root(x)
    # torch.tensor([3., -4., 2., -1.])

tensor-drills check pow_cube_root
tensor-drills hint pow_cube_root
"""

import torch
from jaxtyping import Float
from torch import Tensor


def pow_cube_root(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    return x ** (1 / 3)


# generated stub e39887ae216b
