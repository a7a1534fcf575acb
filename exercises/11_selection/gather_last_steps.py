"""Last step of each sequence · 每个序列的最后一步

`states` holds b sequences that were padded to the same length; only the first
`lengths[i]` steps of sequence i are real (at least one). Return the state at the last
real step of each sequence. No Python loop.

`states` 里有 b 个序列，都补齐到了同样的长度；第 i 个序列只有前 `lengths[i]` 步是真实的
（至少一步）。返回每个序列最后一个真实步的状态。不用 Python 循环。

    out[i] = states[i, lengths[i] - 1]

    states = torch.tensor([[[-7., -6.], [-1., 5.]], [[8., -3.], [2., 4.]]])
    lengths = torch.tensor([1, 2])
    gather_last_steps(states, lengths)
    # torch.tensor([[-7., -6.], [2., 4.]])

tensor-drills check gather_last_steps
tensor-drills hint gather_last_steps
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def gather_last_steps(
    states: Float[Tensor, "b t d"], lengths: Int[Tensor, " b"]
) -> Float[Tensor, "b d"]:
    raise NotImplementedError  # write your answer here


# generated stub 25ee0e5ffbbe
