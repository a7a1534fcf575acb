"""A transpose of its own · 自有内存的转置

Return the transpose of `x` in memory of its own: whatever is written into the result
later must not show in `x`.

返回 `x` 的转置，结果要有自己的内存：以后往结果里写任何东西，都不能影响 `x`。

    out[j, i] = x[i, j]

    x = torch.tensor([[4., 1.], [3., 2.]])
    contiguous_transposed_copy(x)
    # torch.tensor([[4., 3.], [1., 2.]])

tensor-drills check contiguous_transposed_copy
tensor-drills hint contiguous_transposed_copy
"""

import torch
from jaxtyping import Float
from torch import Tensor


def contiguous_transposed_copy(x: Float[Tensor, "n m"]) -> Float[Tensor, "m n"]:
    raise NotImplementedError  # write your answer here


# generated stub a7e6424c0d66
