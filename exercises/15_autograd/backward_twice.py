"""Backward, twice · 反向传播两次

Each run begins with `x = torch.tensor(3., requires_grad=True)`. Return a dict with the
number in `x.grad` at the end, as a float, or the name of the error as a string.
'square': `y = x * x`, then `y.backward()` twice. 'retained': the same, the first with
`retain_graph=True`. 'recomputed': `(x * x).backward()` twice. 'zeroed': the same, with
`x.grad.zero_()` between. 'doubled': `y = x + x`, then `y.backward()` twice. 'shared':
`h = x * x`, then `(h + 1).backward()` and `(h + 2).backward()`.

每次运行都从 `x = torch.tensor(3., requires_grad=True)` 开始。用字典返回最后 `x.grad` 里
的数（浮点数），若会报错，就写错误的名字（字符串）。'square'：`y = x * x`，然后两次
`y.backward()`。'retained'：同上，但第一次带 `retain_graph=True`。'recomputed'：两次
`(x * x).backward()`。'zeroed'：同上，中间有 `x.grad.zero_()`。'doubled'：`y = x + x`，
然后两次 `y.backward()`。'shared'：`h = x * x`，然后 `(h + 1).backward()` 和
`(h + 2).backward()`。

tensor-drills check backward_twice
tensor-drills hint backward_twice
"""

import torch


def backward_twice() -> dict[str, float | str]:
    raise NotImplementedError  # write your answer here


# generated stub 814f636b12fd
