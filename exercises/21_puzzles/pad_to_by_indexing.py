"""Unpack into padded rows · 拆包并补齐到定宽

`flat`, which is not empty, holds b sequences one after another; sequence i has
`lengths[i]` values, perhaps none. Return them as rows of `width` values: longer ones
are cut, shorter ones end in zeros. Tools: `arange`, `cumsum`, comparison, `where`,
indexing. Ruled out: `pad`, `split`, `cat`, `stack` and their kin. No Python loop.

`flat` 不为空，依次存放着 b 个序列，第 i 个有 `lengths[i]` 个值（可能是零个）。把它们排
成每行 `width` 个值：长的截断，短的末尾补 0。可用 `arange`、`cumsum`、比较、`where` 和索
引；不能用 `pad`、`split`、`cat`、`stack` 及同类函数。不用 Python 循环。

    out[i, j] = flat[lengths[0] + ... + lengths[i - 1] + j] if j < lengths[i] else 0

    flat = torch.tensor([3., 2., -1.])
    lengths = torch.tensor([1, 2])
    width = 2
    pad_to_by_indexing(flat, lengths, width)
    # torch.tensor([[3., 0.], [2., -1.]])

tensor-drills check pad_to_by_indexing
tensor-drills hint pad_to_by_indexing
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def pad_to_by_indexing(
    flat: Float[Tensor, " s"], lengths: Int[Tensor, " b"], width: int
) -> Float[Tensor, "b width"]:
    raise NotImplementedError  # write your answer here


# generated stub 2db47167a99f
