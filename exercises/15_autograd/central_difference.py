"""A gradient by differences · 用差分求梯度

Let f(v) be the sum of v**3 plus the product of all elements of v. For each j return the
central difference (f(x + h e_j) - f(x - h e_j)) / (2 h), where e_j is 1 at place j and
0 elsewhere. `x` is float32: compute in float64, and return the result as float32.

设 f(v) 为 v**3 之和加上 v 所有元素之积。对每个 j 返回中心差分 (f(x + h e_j) - f(x - h
e_j)) / (2 h)，其中 e_j 在第 j 处为 1，其余为 0。`x` 是 float32：请用 float64 计算，结果
转回 float32。

    out[j] = (f(x + h * e_j) - f(x - h * e_j)) / (2 * h),  f(v) = sum of v ** 3 + prod of v

    x = torch.tensor([0.25, 1.5, -0.75])
    h = 0.0001
    central_difference(x, h)
    # torch.tensor([-0.9375, 6.5625, 2.0625])

tensor-drills check central_difference
tensor-drills hint central_difference
"""

import torch
from jaxtyping import Float
from torch import Tensor


def central_difference(x: Float[Tensor, " n"], h: float) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub e414c2bdf0ca
