"""Dims through a chain · 一连串维度变换

`x` has shape (2, 3, 5, 7); `a = x.transpose(1, 2)`, `b = a.permute(3, 0, 1, 2)`,
`c = b.movedim(0, 2)`, `d = c.swapaxes(0, -1)`. Return a dict with the shapes of 'a',
'b', 'c' and 'd', and with 'dims': the tuple of the numbers 0 to 3 for which
`x.permute(dims)` equals `d`.

`x` 的形状是 (2, 3, 5, 7)；`a = x.transpose(1, 2)`，`b = a.permute(3, 0, 1, 2)`，
`c = b.movedim(0, 2)`，`d = c.swapaxes(0, -1)`。用字典返回 'a'、'b'、'c'、'd' 的形状，以
及 'dims'：由 0 到 3 组成、使 `x.permute(dims)` 等于 `d` 的元组。

tensor-drills check permute_chain
tensor-drills hint permute_chain
"""

import torch


def permute_chain() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub 53bb2718343c
