"""Cut packed sequences apart · 拆开首尾相接的序列

Several sequences were joined along their time dim into one tensor, `packed`; sequence s
has `lengths[s]` steps. Return the sequences, in order, as a tuple or a list.

若干序列沿时间维首尾相接，成了一个张量 `packed`；第 s 个序列有 `lengths[s]` 步。按顺序返
回这些序列，用元组或列表都可以。

    out[s][i] = packed[lengths[0] + ... + lengths[s - 1] + i] for i < lengths[s]

    packed = torch.tensor([[2.], [4.], [1.], [3.]])
    lengths = [2, 2]
    split_sequences(packed, lengths)
    # (torch.tensor([[2.], [4.]]), torch.tensor([[1.], [3.]]))

tensor-drills check split_sequences
tensor-drills hint split_sequences
"""

import torch
from jaxtyping import Float
from torch import Tensor


def split_sequences(
    packed: Float[Tensor, "t d"], lengths: list[int]
) -> tuple[Float[Tensor, "_ d"], ...]:
    raise NotImplementedError  # write your answer here


# generated stub e78bd1b52531
