"""Pad sequences into a batch · 把序列补齐成批次

`sequences` is a list of at least one vector of token numbers. Return one tensor with a
row for each: its tokens first, then `padding` up to the length of the longest. The
dtype stays int64.

`sequences` 是一个列表，里面至少有一个由 token 编号组成的向量。返回一个张量，每个序列占
一行：先是它的 token，后面用 `padding` 补到最长序列的长度。dtype 仍为 int64。

    out[i, s] = sequences[i][s] if s < len(sequences[i]) else padding

    sequences = [torch.tensor([1, 2]), torch.tensor([3])]
    padding = 0
    pad_token_batch(sequences, padding)
    # torch.tensor([[1, 2], [3, 0]])

tensor-drills check pad_token_batch
tensor-drills hint pad_token_batch
"""

import torch
from jaxtyping import Int
from torch import Tensor


def pad_token_batch(sequences: list[Int[Tensor, " _"]], padding: int) -> Int[Tensor, "b t"]:
    raise NotImplementedError  # write your answer here


# generated stub 3bb98a2e18fc
