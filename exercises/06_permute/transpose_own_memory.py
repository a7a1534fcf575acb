"""A transpose of its own · 一份独立的转置

Return the transpose of `x` in memory of its own: writing into the result must never
change `x`, whatever the sizes of `x` are.

返回 `x` 的转置，并且要有自己的内存：无论 `x` 的大小如何，往结果里写数据都不能改变 `x`。

    out[j, i] = x[i, j], in new memory

    x = torch.tensor([[3., -4.], [1., -2.]])
    transpose_own_memory(x)
    # torch.tensor([[3., 1.], [-4., -2.]])

tensor-drills check transpose_own_memory
tensor-drills hint transpose_own_memory
"""

import torch
from jaxtyping import Float
from torch import Tensor


def transpose_own_memory(x: Float[Tensor, "m n"]) -> Float[Tensor, "n m"]:
    raise NotImplementedError  # write your answer here


# generated stub 8db570d0ebfc
