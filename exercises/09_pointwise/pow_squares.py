"""Square every number · 逐个求平方

Return the square of every element of `x`, as whole numbers. No Python loop.

返回 `x` 每个元素的平方，结果仍是整数。不用 Python 循环。

    out[i, j] = x[i, j] times itself

    x = torch.tensor([[-12, 9], [-3, 6]])
    pow_squares(x)
    # torch.tensor([[144, 81], [9, 36]])

tensor-drills check pow_squares
tensor-drills hint pow_squares
"""

import torch
from jaxtyping import Int
from torch import Tensor


def pow_squares(x: Int[Tensor, "n m"]) -> Int[Tensor, "n m"]:
    raise NotImplementedError  # write your answer here


# generated stub 3326a9c4e7e9
