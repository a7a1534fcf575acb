"""Even and odd columns · 偶数列与奇数列

Return two tensors: the columns 0, 2, 4, ... of `x`, and the columns 1, 3, 5, ...
Nothing may be copied: both are views of `x`.

返回两个张量：`x` 的第 0、2、4…… 列，以及第 1、3、5…… 列。不能拷贝数据：两个结果都必须是
`x` 的视图。

    even[i, j] = x[i, 2 * j];  odd[i, j] = x[i, 2 * j + 1]

    x = torch.tensor([[1., 2., 4., 3.]])
    view_even_odd(x)
    # (torch.tensor([[1., 4.]]), torch.tensor([[2., 3.]]))

tensor-drills check view_even_odd
tensor-drills hint view_even_odd
"""

import torch
from jaxtyping import Float
from torch import Tensor


def view_even_odd(
    x: Float[Tensor, "n 2*d"],
) -> tuple[Float[Tensor, "n d"], Float[Tensor, "n d"]]:
    raise NotImplementedError  # write your answer here


# generated stub ce8a78cad157
