"""A span of each sequence · 每个序列取一段

For each sequence of `states`, return the `width` steps that begin at step `start[i]`. A
span may run past the end of its sequence; there it holds 0. No Python loop.

从 `states` 的每个序列中取出一段：从第 `start[i]` 步起的 `width` 步。这一段可以超出序列
末尾，超出的部分为 0。不用 Python 循环。

    out[i, s] = states[i, start[i] + s] if start[i] + s < t else 0

    states = torch.tensor([[[-6.], [4.], [2.]], [[-5.], [-1.], [-3.]]])
    start = torch.tensor([2, 0])
    width = 2
    gather_spans(states, start, width)
    # torch.tensor([[[2.], [0.]], [[-5.], [-1.]]])

tensor-drills check gather_spans
tensor-drills hint gather_spans
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def gather_spans(
    states: Float[Tensor, "b t d"], start: Int[Tensor, " b"], width: int
) -> Float[Tensor, "b width d"]:
    raise NotImplementedError  # write your answer here


# generated stub 8b4b2c228fb9
