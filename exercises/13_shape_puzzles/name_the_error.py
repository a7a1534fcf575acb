"""Name the error · 会抛出哪种错误

`x = torch.ones(2, 3)`. Each line raises 'IndexError', 'RuntimeError', 'TypeError' or
'ValueError'. Return a dict that says which. 'reshape': `x.reshape(4, 2)`. 'sum':
`x.sum(2)`. 'index': `x[0, 0, 0]`. 'truth': `bool(x > 1)`. 'ragged':
`torch.tensor([[1, 2], [3]])`. 'unpack': `a, b = x[0]`. 'length': `len(x.sum())`.
'matmul': `x @ x`. 'mean': `x.long().mean()`.

`x = torch.ones(2, 3)`。下面每一行都会抛出 'IndexError'、'RuntimeError'、'TypeError' 或
'ValueError' 之一。用字典返回是哪一种。'reshape'：`x.reshape(4, 2)`。'sum'：`x.sum(2)`。
'index'：`x[0, 0, 0]`。'truth'：`bool(x > 1)`。'ragged'：`torch.tensor([[1, 2], [3]])`。
'unpack'：`a, b = x[0]`。'length'：`len(x.sum())`。'matmul'：`x @ x`。'mean'：
`x.long().mean()`。

tensor-drills check name_the_error
tensor-drills hint name_the_error
"""

import torch


def name_the_error() -> dict[str, str]:
    raise NotImplementedError  # write your answer here


# generated stub 90a5d4f2fe64
