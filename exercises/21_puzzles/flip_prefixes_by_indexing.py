"""Reverse padded sequences · 反转带填充的序列

Each row of `x` is a sequence of `lengths[i]` real values, followed by padding. Reverse
the real values of each row; the padding stays as it is. Tools: `arange`, comparison,
`where`, indexing, `gather`. Ruled out: `flip` and its kin. No Python loop.

`x` 的每一行是一个序列：先是 `lengths[i]` 个真实值，后面是填充。把每一行的真实值反转，填
充原样留在原处。可用 `arange`、比较、`where`、索引和 `gather`；不能用 `flip` 及同类函
数。不用 Python 循环。

    out[i, j] = x[i, lengths[i] - 1 - j] if j < lengths[i] else x[i, j]

    x = torch.tensor([[3., 1., 4., 2.]])
    lengths = torch.tensor([2])
    flip_prefixes_by_indexing(x, lengths)
    # torch.tensor([[1., 3., 4., 2.]])

tensor-drills check flip_prefixes_by_indexing
tensor-drills hint flip_prefixes_by_indexing
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def flip_prefixes_by_indexing(
    x: Float[Tensor, "b t"], lengths: Int[Tensor, " b"]
) -> Float[Tensor, "b t"]:
    raise NotImplementedError  # write your answer here


# generated stub 2d287ce298e2
