"""A noisy line · 带噪声的直线

Make data for a regression from one generator on the CPU, seeded with `seed`: the
default one or, better, a `torch.Generator` of your own, which leaves the other draws of
a program as they were. First draw `u` with one call of `torch.rand`, then `z` with one
call of `torch.randn`, `n` numbers each, from that same generator. Return the pair of x,
which is `u` stretched from [0, 1) to [-2, 2), and y = 10 x + 4 + noise, where noise is
`z` with standard deviation 0.5.

用 CPU 上的同一个随机数生成器（种子为 `seed`）生成回归数据：可以用默认的生成器，最好自己
建一个 `torch.Generator`，这样不影响程序里别处的随机数。先调用一次 `torch.rand` 得到
`u`，再调用一次 `torch.randn` 得到 `z`，各 `n` 个数，都取自这同一个生成器。返回两个张量
x 和 y：x 是把 `u` 从 [0, 1) 拉伸到 [-2, 2) 的结果；y = 10 x + 4 + 噪声，噪声由 `z` 得
来，标准差为 0.5。

    x[i] = 4 * u[i] - 2, y[i] = 10 * x[i] + 4 + 0.5 * z[i]

    seed = 1
    n = 1
    normal_noisy_line(seed, n)
    # (torch.tensor([1.0305263996124268]), torch.tensor([14.40496826171875]))

tensor-drills check normal_noisy_line
tensor-drills hint normal_noisy_line
"""

import torch
from jaxtyping import Float
from torch import Tensor


def normal_noisy_line(seed: int, n: int) -> tuple[Float[Tensor, " n"], Float[Tensor, " n"]]:
    raise NotImplementedError  # write your answer here


# generated stub 526bf16c1b29
