"""Sum the positive entries · 对正数求和

Return, for each row of `x`, the sum of its positive elements. A row without any gets 0.
Some elements are -inf, which is not positive. No Python loop.

对 `x` 的每一行，返回其中正数的和。没有正数的行为 0。有些元素是 -inf，它不是正数。不用
Python 循环。

    out[i] = sum of x[i, j] over all j with x[i, j] > 0

    x = torch.tensor([[float('-inf'), -3.], [-4., 10.], [9., 7.], [-5., -1.], [2., 8.]])
    sum_positive_entries(x)
    # torch.tensor([0., 10., 16., 0., 10.])

tensor-drills check sum_positive_entries
tensor-drills hint sum_positive_entries
"""

import torch
from jaxtyping import Float
from torch import Tensor


def sum_positive_entries(x: Float[Tensor, "n d"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub d3d0f7c96319
