"""cumsum by a mask · 用掩码实现 cumsum

Return the running sums of each row: element j of a row is the sum of its elements 0 to
j. Tools: `arange`, comparison, `where`, broadcasting, `@`, `sum`. Ruled out: `cumsum`,
`logcumsumexp`, `triu`, `tril` and their kin. No Python loop.

返回每一行的累加和：一行中第 j 个元素是它第 0 到第 j 个元素之和。可用 `arange`、比较、
`where`、广播、`@` 和 `sum`；不能用 `cumsum`、`logcumsumexp`、`triu`、`tril` 及同类函
数。不用 Python 循环。

    out[i, j] = x[i, 0] + x[i, 1] + ... + x[i, j]

    x = torch.tensor([[-3., 2.], [1., 4.]])
    cumsum_by_mask(x)
    # torch.tensor([[-3., -1.], [1., 5.]])

tensor-drills check cumsum_by_mask
tensor-drills hint cumsum_by_mask
"""

import torch
from jaxtyping import Float
from torch import Tensor


def cumsum_by_mask(x: Float[Tensor, "b n"]) -> Float[Tensor, "b n"]:
    raise NotImplementedError  # write your answer here


# generated stub f15e2a24d9c7
