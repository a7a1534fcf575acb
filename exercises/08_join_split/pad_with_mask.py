"""Pad, and say where · 补齐并记下位置

`sequences` is a list of at least one series of measurements, of different lengths.
Return a pair: the batch of shape (b, t) with each series in a row, filled up with 0 at
its end; and a bool mask of the same shape, True where the value was measured. A
measured value may be 0.

`sequences` 是一个列表，里面至少有一个测量序列，各序列长度不同。返回两个张量：形状为 (b,
t) 的批次，每个序列占一行，末尾用 0 补齐；以及形状相同的 bool 掩码，是测量值的地方为
True。测量值本身也可能是 0。

    mask[i, s] = s < len(sequences[i]);  batch[i, s] = sequences[i][s] if mask[i, s] else 0

    sequences = [torch.tensor([-1., 2.]), torch.tensor([3.])]
    pad_with_mask(sequences)
    # (torch.tensor([[-1., 2.], [3., 0.]]), torch.tensor([[True, True], [True, False]]))

tensor-drills check pad_with_mask
tensor-drills hint pad_with_mask
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def pad_with_mask(
    sequences: list[Float[Tensor, " _"]],
) -> tuple[Float[Tensor, "b t"], Bool[Tensor, "b t"]]:
    raise NotImplementedError  # write your answer here


# generated stub 355b57a8d648
