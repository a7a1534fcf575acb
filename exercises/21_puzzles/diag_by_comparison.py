"""diag by hand · 手工实现 diag

Lay `x` on the diagonal `k` columns to the right of the main one (`k` is 0 or more), in
the smallest square matrix that holds it; 0 elsewhere. `x` has at least one element and
may hold infinity. Tools: `arange`, comparison, `where`, indexing. Ruled out: `diag`,
`eye` and their kin, and assignment into a tensor. No Python loop.

把 `x` 放在主对角线右侧第 `k` 条对角线上（`k` 不小于 0），方阵取能放下它的最小尺寸，其余
为 0。`x` 至少有一个元素，可能含有无穷。可用 `arange`、比较、`where` 和索引；不能用
`diag`、`eye` 及同类函数，也不能给张量的元素赋值。不用 Python 循环。

    out[i, i + k] = x[i];  0 elsewhere

    x = torch.tensor([-1., 2.])
    k = 1
    diag_by_comparison(x, k)
    # torch.tensor([[0., -1., 0.], [0., 0., 2.], [0., 0., 0.]])

tensor-drills check diag_by_comparison
tensor-drills hint diag_by_comparison
"""

import torch
from jaxtyping import Float
from torch import Tensor


def diag_by_comparison(x: Float[Tensor, " n"], k: int) -> Float[Tensor, "n+k n+k"]:
    raise NotImplementedError  # write your answer here


# generated stub 07368340e010
