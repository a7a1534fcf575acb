"""Repair: all windows · 改错：所有的窗口

Repair the function. It should return every window of `size` values of `x` that fits:
the first begins at 0, each next one `step` further on. As it stands a window that ends
exactly with `x` is missing; where it would be the only one, the result is empty.

请改正这个函数。它应当返回 `x` 中所有放得下的、长度为 `size` 的窗口：第一个从 0 开始，之
后每个往后移 `step`。现在恰好在 `x` 末尾结束的窗口会漏掉；如果本来只有这一个窗口，结果就
是空的。

    out[i, j] = x[i * step + j], for each i with i * step + size <= n

    x = torch.tensor([-2., -4., -1., 3.])
    size = 2
    step = 1
    arange_window_starts(x, size, step)
    # torch.tensor([[-2., -4.], [-4., -1.], [-1., 3.]])

tensor-drills check arange_window_starts
tensor-drills hint arange_window_starts
"""

import torch
from jaxtyping import Float
from torch import Tensor


def arange_window_starts(x: Float[Tensor, " n"], size: int, step: int) -> Float[Tensor, "m size"]:
    starts = torch.arange(0, len(x) - size, step, device=x.device)
    return x[starts[:, None] + torch.arange(size, device=x.device)]


# generated stub 8ec11a30a089
