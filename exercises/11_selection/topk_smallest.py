"""Which end comes first · 从哪一端数起

`x = torch.tensor([7, 2, 9, 4, 5])`. Return a dict with tuples of int: 'topk'
(`x.topk(2).values`), 'smallest' (`x.topk(2, largest=False).values`), 'sort'
(`x.sort().values`), 'argsort' (`x.argsort()`), and 'kthvalue' (the two numbers that
`x.kthvalue(2)` returns, in its order).

`x = torch.tensor([7, 2, 9, 4, 5])`。返回一个字典，每个值是 int 的元组：'topk'
（`x.topk(2).values`）、'smallest'（`x.topk(2, largest=False).values`）、'sort'
（`x.sort().values`）、'argsort'（`x.argsort()`）、'kthvalue'（`x.kthvalue(2)` 返回的两
个数，按它的次序）。

tensor-drills check topk_smallest
tensor-drills hint topk_smallest
"""

import torch


def topk_smallest() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub f2245737aeb8
