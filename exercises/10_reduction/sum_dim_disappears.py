"""Which dim disappears · 哪一维消失了

`x` has shape (2, 3, 5, 7). Return a dict with the shape of each result, or the name of
the error as a string. 'one': `x.sum(1)`. 'two': `x.mean((0, 2))`. 'kept':
`x.amax(-1, keepdim=True)`. 'all': `x.sum()`. 'twice': `x.sum(0).sum(0)`. 'matrix':
`x[0, 0].sum(2)`.

`x` 的形状是 (2, 3, 5, 7)。用字典返回各结果的形状；如果报错，就写错误的名字（字符串）。
'one'：`x.sum(1)`。'two'：`x.mean((0, 2))`。'kept'：`x.amax(-1, keepdim=True)`。'all'：
`x.sum()`。'twice'：`x.sum(0).sum(0)`。'matrix'：`x[0, 0].sum(2)`。

tensor-drills check sum_dim_disappears
tensor-drills hint sum_dim_disappears
"""

import torch


def sum_dim_disappears() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub 356531193cbf
