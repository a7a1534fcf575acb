"""linspace by hand · 手工实现 linspace

Return `steps` evenly spaced float32 values from `start` to `stop`, both included. If
`steps` is 1, return `start` alone; if it is 0, an empty tensor. Build it from `arange`
and arithmetic. Ruled out: `linspace`, `logspace`. No Python loop.

返回从 `start` 到 `stop`（两端都包含）的 `steps` 个等距值，dtype 为 float32。`steps` 为
1 时只返回 `start`，为 0 时返回空张量。请用 `arange` 和算术运算来构造。不能用
`linspace`、`logspace`。不用 Python 循环。

    out[0] = start;  out[i] = start + i / (steps - 1) * (stop - start)

    start = 0.0
    stop = 1.0
    steps = 5
    linspace_by_arange(start, stop, steps)
    # torch.tensor([0., 0.25, 0.5, 0.75, 1.])

tensor-drills check linspace_by_arange
tensor-drills hint linspace_by_arange
"""

import torch
from jaxtyping import Float
from torch import Tensor


def linspace_by_arange(start: float, stop: float, steps: int) -> Float[Tensor, " steps"]:
    raise NotImplementedError  # write your answer here


# generated stub 3d9e996386b9
