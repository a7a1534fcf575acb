"""triu by hand · 手工实现 triu

Keep of each matrix of `x` what stands on or above diagonal `k`, where the column index
minus the row index is at least `k`; put 0 elsewhere. `k` may be negative, the matrices
need not be square. Tools: `arange`, comparison, `where`, arithmetic. Ruled out: `triu`,
`tril` and their kin. No Python loop.

`x` 中的每个矩阵只保留第 `k` 条对角线及其上方的元素，即列号减行号不小于 `k` 的地方，其余
置 0。`k` 可以是负数，矩阵不一定是方阵。可用 `arange`、比较、`where` 和算术运算；不能用
`triu`、`tril` 及同类函数。不用 Python 循环。

    out[s, i, j] = x[s, i, j] if j - i >= k else 0

    x = torch.tensor([[[4., -1.], [-2., -3.]]])
    k = 0
    triu_by_comparison(x, k)
    # torch.tensor([[[4., -1.], [0., -3.]]])

tensor-drills check triu_by_comparison
tensor-drills hint triu_by_comparison
"""

import torch
from jaxtyping import Float
from torch import Tensor


def triu_by_comparison(x: Float[Tensor, "b n m"], k: int) -> Float[Tensor, "b n m"]:
    raise NotImplementedError  # write your answer here


# generated stub 6a1fb509d870
