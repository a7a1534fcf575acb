"""Masked log-sum-exp of rows · 带掩码的逐行 log-sum-exp

For each row of `x`, return the logarithm of the sum of `exp` over the elements whose
`keep` is True; a row with none gives minus infinity. Values near 1000 and -1000 must
come out right. No Python loop; `logsumexp`, `logaddexp` and `logcumsumexp` are ruled
out.

对 `x` 的每一行，只看 `keep` 为 True 的元素：求它们的 `exp` 之和，再取对数，返回这个值；
一个也没有的行得负无穷。数值在 1000 和 -1000 附近时也要正确。不用 Python 循环；不允许用
`logsumexp`、`logaddexp` 和 `logcumsumexp`。

    out[i] = log of the sum of exp(x[i, j]) over all j with keep[i, j], -inf if there are none

    x = torch.tensor([[5., -1.], [2., 2.], [0.5, -3.]])
    keep = torch.tensor([[True, True], [True, True], [True, False]])
    log_sum_exp_masked(x, keep)
    # torch.tensor([5.002475738525391, 2.6931471824645996, 0.5])

tensor-drills check log_sum_exp_masked
tensor-drills hint log_sum_exp_masked
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def log_sum_exp_masked(x: Float[Tensor, "b n"], keep: Bool[Tensor, "b n"]) -> Float[Tensor, " b"]:
    raise NotImplementedError  # write your answer here


# generated stub 43a41f7eb910
