"""Stable log-sum-exp · 稳定的 log-sum-exp

`x` and `y` are logarithms. Return the logarithm of the sum of what they stand for,
`log(exp(x) + exp(y))`, element by element. It must hold for values near 1000 and -1000
as well. Of a pair at most one is minus infinity, which stands for 0. `logaddexp` and
`logsumexp` are ruled out.

`x` 和 `y` 是对数。逐元素返回它们所代表的数之和的对数，即 `log(exp(x) + exp(y))`。数值在
1000 和 -1000 附近时也要正确。每一对中最多有一个是负无穷，它代表 0。不允许用 `logaddexp`
和 `logsumexp`。

    out[i] = log(exp(x[i]) + exp(y[i])), in numbers that are large enough

    x = torch.tensor([float('-inf'), 2., float('-inf')])
    y = torch.tensor([-3., float('-inf'), -2000.])
    log_sum_exp_pairs(x, y)
    # torch.tensor([-3., 2., -2000.])

tensor-drills check log_sum_exp_pairs
tensor-drills hint log_sum_exp_pairs
"""

import torch
from jaxtyping import Float
from torch import Tensor


def log_sum_exp_pairs(x: Float[Tensor, " n"], y: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 85b974a1a0a0
