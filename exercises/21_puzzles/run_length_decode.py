"""Run-length decoding · 游程解码

Write `value[0]` `count[0]` times, then `value[1]` `count[1]` times, and so on. A count
may be 0. `repeat_interleave` and Python loops are ruled out: let every position of the
result find its run.

先写 `count[0]` 个 `value[0]`，再写 `count[1]` 个 `value[1]`，依次类推。个数可以是 0。不
允许用 `repeat_interleave` 和 Python 循环：让结果的每个位置自己找到所属的那一段。

    out = value[0], count[0] times; then value[1], count[1] times; ...

    value = torch.tensor([5., 1., 2., 3., -4.])
    count = torch.tensor([0, 2, 0, 1, 2])
    run_length_decode(value, count)
    # torch.tensor([1., 1., 3., -4., -4.])

tensor-drills check run_length_decode
tensor-drills hint run_length_decode
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def run_length_decode(
    value: Float[Tensor, " n"], count: Int[Tensor, " n"]
) -> Float[Tensor, " total"]:
    raise NotImplementedError  # write your answer here


# generated stub baf4622d8942
