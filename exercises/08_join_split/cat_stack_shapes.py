"""Shapes of cat and stack · cat 与 stack 的形状

`x` and `y` have shape (2, 3), `z` has shape (2, 1). Return a dict with the shape that
each call returns, or the name of the error as a string. 'cat': `torch.cat([x, y])`.
'cat_last': `torch.cat([x, z, x], dim=-1)`. 'stack': `torch.stack([x, y])`.
'stack_last': `torch.stack([x, y, x, y], dim=-1)`. 'stack_uneven':
`torch.stack([x, z], dim=1)`.

`x` 和 `y` 的形状是 (2, 3)，`z` 的形状是 (2, 1)。用字典返回每个调用所得结果的形状；如果
会报错，就写错误的名字（字符串）。'cat'：`torch.cat([x, y])`。'cat_last'：
`torch.cat([x, z, x], dim=-1)`。'stack'：`torch.stack([x, y])`。'stack_last'：
`torch.stack([x, y, x, y], dim=-1)`。'stack_uneven'：`torch.stack([x, z], dim=1)`。

tensor-drills check cat_stack_shapes
tensor-drills hint cat_stack_shapes
"""

import torch


def cat_stack_shapes() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub 9944c2d77a73
