"""The other diagonal as a view · 用视图取副对角线

Return the diagonal of the square matrix `x` that runs from the top right to the bottom
left, the top right element first. Nothing may be copied: the result is a view of `x`.
`x` is contiguous, and n is at least 2.

返回方阵 `x` 从右上到左下的那条对角线，右上角的元素排在最前。不能拷贝数据：结果必须是
`x` 的视图。`x` 是连续的，n 至少为 2。

    out[i] = x[i, n - 1 - i]

    x = torch.tensor([[1., 2., 9.], [4., 7., 6.], [5., 3., 8.]])
    stride_antidiagonal(x)
    # torch.tensor([9., 7., 5.])

tensor-drills check stride_antidiagonal
tensor-drills hint stride_antidiagonal
"""

import torch
from jaxtyping import Float
from torch import Tensor


def stride_antidiagonal(x: Float[Tensor, "n n"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub f6d6fef99060
