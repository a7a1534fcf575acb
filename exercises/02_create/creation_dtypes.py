"""What creation calls give · 创建函数给出什么

Return a dict with the dtype (such as `torch.int8`) of each: 'zeros' `torch.zeros(3)`,
'full' `torch.full((3,), 7)`, 'arange' `torch.arange(3)`, 'arange_float'
`torch.arange(0, 1, 0.25)`, 'linspace' `torch.linspace(0, 10, 3)`, 'zeros_like'
`torch.zeros_like(torch.tensor([1, 2]))`, 'eye' `torch.eye(3)`. And 'empty': is every
element of `torch.empty(3)` sure to be 0, `True` or `False`?

用字典返回下列各项的 dtype（例如 `torch.int8`）：'zeros' `torch.zeros(3)`，'full'
`torch.full((3,), 7)`，'arange' `torch.arange(3)`，'arange_float'
`torch.arange(0, 1, 0.25)`，'linspace' `torch.linspace(0, 10, 3)`，'zeros_like'
`torch.zeros_like(torch.tensor([1, 2]))`，'eye' `torch.eye(3)`。另有 'empty'：
`torch.empty(3)` 的每个元素一定是 0 吗？填 `True` 或 `False`。

tensor-drills check creation_dtypes
tensor-drills hint creation_dtypes
"""

import torch


def creation_dtypes() -> dict[str, torch.dtype | bool]:
    raise NotImplementedError  # write your answer here


# generated stub 410d939004a3
