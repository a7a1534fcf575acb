"""How many pages · 一共多少页

A page holds `size` items. For each number in `items` return how many pages are needed,
the last of which may be partly empty; for 0 items, 0 pages. The result is int64, and
exact for numbers beyond 2 ** 24 too.

一页放 `size` 条。对 `items` 中的每个数，返回需要多少页，最后一页可以不满；0 条就是 0
页。结果是 int64，而且对超过 2 ** 24 的数也要准确。

    out[i] = the smallest whole p with p * size >= items[i]

    items = torch.tensor([16, 38, 14, 54, 13])
    size = 3
    ceil_page_counts(items, size)
    # torch.tensor([6, 13, 5, 18, 5])

tensor-drills check ceil_page_counts
tensor-drills hint ceil_page_counts
"""

import torch
from jaxtyping import Int
from torch import Tensor


def ceil_page_counts(items: Int[Tensor, " n"], size: int) -> Int[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub b2f838805bc9
