"""The shapes of attention · 注意力中的形状

`x` (2, 5, 24) attends to `memory` (2, 7, 24) with 4 heads. `q` is `x`, and `k` and `v`
are `memory`, split into heads so that `scores = q @ k.mT` and
`heads = scores.softmax(-1) @ v` hold; `out` is `heads` merged again. `pad` is a mask
(2, 7) over `memory`, viewed in four dims so that `scores.masked_fill(pad, -inf)` hides
padding. Return a dict with the shapes of 'q', 'k', 'scores', 'heads', 'out', 'pad'.

`x` (2, 5, 24) 用 4 个头关注 `memory` (2, 7, 24)。`q` 来自 `x`，`k` 和 `v` 来自
`memory`，都拆成多头，使得 `scores = q @ k.mT` 和 `heads = scores.softmax(-1) @ v` 成
立；`out` 是把 `heads` 合并回来的结果。`pad` 是 `memory` 的掩码 (2, 7)，变成四维视图后，
`scores.masked_fill(pad, -inf)` 应能屏蔽填充位置。用字典返回 'q'、'k'、'scores'、
'heads'、'out'、'pad' 的形状。

tensor-drills check attention_shapes
tensor-drills hint attention_shapes
"""

import torch


def attention_shapes() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub 08de98f9a986
