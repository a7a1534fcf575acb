"""Up to and including · 把终点也算上

Return the int64 numbers `first`, `first + step`, and so on, as far as they do not pass
`last`; `last` itself is among them where a step lands on it. A negative `step` counts
down. `step` is not 0, and there is always at least one number.

返回 int64 的数列 `first`、`first + step`……直到不越过 `last` 为止；如果正好走到 `last`，
就把它也算上。`step` 为负时往下数。`step` 不为 0，结果至少有一个数。

    out[i] = first + i * step, for every i from 0 on that does not pass last

    first = 1
    last = 4
    step = 1
    arange_inclusive(first, last, step)
    # torch.tensor([1, 2, 3, 4])

tensor-drills check arange_inclusive
tensor-drills hint arange_inclusive
"""

import torch
from jaxtyping import Int
from torch import Tensor


def arange_inclusive(first: int, last: int, step: int) -> Int[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 01a0fee3489d
