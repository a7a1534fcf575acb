"""Repair: solve, after gesv · 改错：gesv 之后的求解

Repair the function, which is from 2018. It should solve a @ out = `b` for all columns
of `b` at once; `a` is invertible. As it stands one equation works, and more raise an
AttributeError.

请改正这个 2018 年的函数。它应当对 `b` 的所有列一次解出 a @ out = `b`，其中 `a` 可逆。现
在只有一个方程时可行，更多就抛出 AttributeError。

    out is what makes, for all i and j,
    a[i, 0] * out[0, j] + a[i, 1] * out[1, j] + ... = b[i, j]

    a = torch.tensor([[2., 1.], [4., 3.]])
    b = torch.tensor([[5., 3.], [13., 5.]])
    solve_after_gesv(a, b)
    # torch.tensor([[1., 2.], [3., -1.]])

tensor-drills check solve_after_gesv
tensor-drills hint solve_after_gesv
"""

import torch
from jaxtyping import Float
from torch import Tensor


def solve_after_gesv(a: Float[Tensor, "n n"], b: Float[Tensor, "n m"]) -> Float[Tensor, "n m"]:
    if len(a) == 1:  # one equation, one unknown
        return b / a
    out, _ = torch.gesv(b, a)
    return out


# generated stub ba05cbd5926d
