"""Close the gaps in each row · 逐行压紧

Move the values of each row that `keep` marks to the front of that row, in their order,
and fill the rest of the row with 0. Tools: `arange`, `cumsum`, comparison, `where`,
broadcasting, indexing, `sum`, `@`. Ruled out: `sort`, `argsort`, `topk`, `nonzero`,
`masked_select` and their kin. No Python loop.

把每一行中 `keep` 标记的值按原来的顺序移到该行最前面，其余位置填 0。可用 `arange`、
`cumsum`、比较、`where`、广播、索引、`sum` 和 `@`；不能用 `sort`、`argsort`、`topk`、
`nonzero`、`masked_select` 及同类函数。不用 Python 循环。

    out[i] = the values x[i, j] with keep[i, j], in order, then zeros

    x = torch.tensor([[3., 4.], [-1., 2.]])
    keep = torch.tensor([[False, True], [True, False]])
    compress_by_rank(x, keep)
    # torch.tensor([[4., 0.], [-1., 0.]])

tensor-drills check compress_by_rank
tensor-drills hint compress_by_rank
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def compress_by_rank(x: Float[Tensor, "b n"], keep: Bool[Tensor, "b n"]) -> Float[Tensor, "b n"]:
    raise NotImplementedError  # write your answer here


# generated stub d8e966b99cbb
