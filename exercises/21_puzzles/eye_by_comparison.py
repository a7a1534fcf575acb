"""Shifted identity by hand · 手工构造移位单位阵

Return a float32 matrix of `n` rows and `m` columns with 1 where the column index minus
the row index is `k`, and 0 elsewhere; `k` may be negative. Build it from `arange` and
comparison. Ruled out: `eye`, `diag`, `triu`, `one_hot` and their kin. No Python loop.

返回一个 `n` 行 `m` 列的 float32 矩阵：列号减行号等于 `k` 的地方是 1，其余是 0；`k` 可以
是负数。请用 `arange` 和比较来构造。不能用 `eye`、`diag`、`triu`、`one_hot` 及同类函数。
不用 Python 循环。

    out[i, j] = 1 if j - i == k else 0

    n = 2
    m = 2
    k = 1
    eye_by_comparison(n, m, k)
    # torch.tensor([[0., 1.], [0., 0.]])

tensor-drills check eye_by_comparison
tensor-drills hint eye_by_comparison
"""

import torch
from jaxtyping import Float
from torch import Tensor


def eye_by_comparison(n: int, m: int, k: int) -> Float[Tensor, "n m"]:
    raise NotImplementedError  # write your answer here


# generated stub 5a836013e293
