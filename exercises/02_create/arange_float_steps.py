"""Float steps, exact count · 浮点步长，个数不差

Return exactly `n` float32 numbers: `start`, `start + step`, `start + 2 * step`, and so
on. `n` may be 0 or 1.

返回恰好 `n` 个 float32 数：`start`、`start + step`、`start + 2 * step`，依此类推。`n`
可能是 0 或 1。

    out[i] = start + i * step, for i from 0 to n - 1

    start = 1.0
    step = -0.25
    n = 4
    arange_float_steps(start, step, n)
    # torch.tensor([1., 0.75, 0.5, 0.25])

tensor-drills check arange_float_steps
tensor-drills hint arange_float_steps
"""

import torch
from jaxtyping import Float
from torch import Tensor


def arange_float_steps(start: float, step: float, n: int) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 118c0c02de58
