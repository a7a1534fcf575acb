"""Zero each row's minimum · 把每行的最小值置 0

Return a copy of `x` in which the smallest element of each row is 0. Where the minimum
occurs several times in a row, all of them become 0. `x` itself stays as it is; it may
hold infinite values. No Python loop.

返回 `x` 的一份拷贝，其中每一行的最小元素变为 0。同一行里最小值出现多次时，全部变为 0。
`x` 本身保持不变；其中可能有无穷大。不用 Python 循环。

    out[i, j] = 0 if x[i, j] == the smallest of x[i] else x[i, j]

    x = torch.tensor([[1., 3., 1.], [5., 4., 6.]])
    row_minima_zeroed(x)
    # torch.tensor([[0., 3., 0.], [5., 0., 6.]])

tensor-drills check row_minima_zeroed
tensor-drills hint row_minima_zeroed
"""

import torch
from jaxtyping import Float
from torch import Tensor


def row_minima_zeroed(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
    raise NotImplementedError  # write your answer here


# generated stub 5f884224efa2
