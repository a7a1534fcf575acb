"""Repeatable dice · 可复现的骰子

Return `n` rolls of a die, whole numbers from 1 to 6 as int64, that are the same for the
same `seed`: make one `torch.Generator` on the CPU, seed it with `seed`, and draw all
`n` numbers from it in one call of `torch.randint`.

返回掷 `n` 次骰子的结果：1 到 6 的整数，int64，`seed` 相同则结果相同。请在 CPU 上创建一
个 `torch.Generator`，用 `seed` 设定种子，再调用一次 `torch.randint`，从中抽取全部 `n`
个数。

    out[i] = 1 + the i-th number that the seeded generator draws from 0 to 5

    seed = 0
    n = 12
    randint_dice(seed, n)
    # torch.tensor([3, 4, 6, 1, 2, 4, 2, 2, 2, 4, 6, 3])

tensor-drills check randint_dice
tensor-drills hint randint_dice
"""

import torch
from jaxtyping import Int
from torch import Tensor


def randint_dice(seed: int, n: int) -> Int[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub b6a65a4ad300
