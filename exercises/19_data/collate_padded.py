"""A collate_fn that pads · 会补齐的 collate_fn

A DataLoader calls its collate_fn with the `samples` of a batch: a list of pairs
(sequence, label), a float tensor (t, d) of any length t and a Python int. Return the
triple: all sequences as one tensor, zeros behind the shorter ones; their lengths; the
labels. The last two are int64 vectors.

DataLoader 会把一批 `samples` 传给 collate_fn：它是 (序列, 标签) 的列表，序列是形状为
(t, d) 的浮点张量，长度 t 不一，标签是 Python 整数。返回三项：所有序列合成的一个张量，短
的在末尾补零；各序列的长度；标签。后两项是 int64 向量。

    out[i, s] = sequence[i][s] if s < length[i] else zeros;  length[i] = len(sequence[i])

    samples = [(torch.tensor([[-2.], [1.]]), 2)]
    collate_padded(samples)
    # (torch.tensor([[[-2.], [1.]]]), torch.tensor([2]), torch.tensor([2]))

tensor-drills check collate_padded
tensor-drills hint collate_padded
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def collate_padded(
    samples: list[tuple[Float[Tensor, "t d"], int]],
) -> tuple[Float[Tensor, "b longest d"], Int[Tensor, " b"], Int[Tensor, " b"]]:
    raise NotImplementedError  # write your answer here


# generated stub 1e42426702a5
