"""Evenly spaced in ratio · 等比排列的频率

Return `n` float32 frequencies from `low` to `high`, both included, such that each is
the same multiple of the one before. `low` and `high` are positive, `n` is at least 1;
with `n` = 1 the result is `low` alone.

返回从 `low` 到 `high`（两端都包括）的 `n` 个 float32 频率，每个与前一个之比都相同。
`low` 和 `high` 为正数，`n` 至少为 1；`n` 为 1 时，结果只有 `low`。

    out[i] = low * (high / low) ** (i / (n - 1)); out[0] = low

    low = 2.0
    high = 32.0
    n = 5
    logspace_frequencies(low, high, n)
    # torch.tensor([2., 4., 8., 16., 32.])

tensor-drills check logspace_frequencies
tensor-drills hint logspace_frequencies
"""

import torch
from jaxtyping import Float
from torch import Tensor


def logspace_frequencies(low: float, high: float, n: int) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub f8802259433c
