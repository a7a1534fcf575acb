"""Repair: mask of padded keys · 改错：屏蔽填充的键

Repair the function. `scores[i, r, s]` belongs to item i, query r, key s. Where
`keep[i, s]` is False, key s of item i is padding: its scores become -inf, for every
query of that item. As it stands it works for one item; a batch raises or, for some
sizes, masks the wrong scores in silence.

请改正这个函数。`scores[i, r, s]` 属于第 i 项的查询 r 和键 s。`keep[i, s]` 为 False 表示
第 i 项的键 s 是填充：该项所有查询对它的得分都要变成 -inf。现在只有一项时可行；一批数据
会报错；在某些大小下不报错，却屏蔽了不该屏蔽的得分。

    out[i, r, s] = scores[i, r, s] if keep[i, s] else -inf

    scores = torch.tensor([[[3., 2.]], [[-1., -4.]]])
    keep = torch.tensor([[True, False], [False, True]])
    mask_padded_keys(scores, keep)
    # torch.tensor([[[3., float('-inf')]], [[float('-inf'), -4.]]])

tensor-drills check mask_padded_keys
tensor-drills hint mask_padded_keys
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def mask_padded_keys(
    scores: Float[Tensor, "b q k"], keep: Bool[Tensor, "b k"]
) -> Float[Tensor, "b q k"]:
    return scores.masked_fill(~keep, float("-inf"))


# generated stub dd59a96ffc16
