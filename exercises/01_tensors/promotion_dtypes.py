"""The dtype of a result · 运算结果的 dtype

Return a dict with the dtype (such as `torch.int8`) of each result, where
`i = torch.tensor([7, 2])`, `x = torch.ones(2)`, `d = x.double()` and
`u = torch.tensor([250, 3], dtype=torch.uint8)`. 'plus_float': `i + 2.5`. 'divided':
`i / 7`. 'floored': `i // 2`. 'plus_double': `x + d`. 'plus_double_0d': `x + d[0]`.
'pixels': `u + 10`.

用字典返回各个结果的 dtype（例如 `torch.int8`）。设 `i = torch.tensor([7, 2])`，
`x = torch.ones(2)`，`d = x.double()`，`u = torch.tensor([250, 3], dtype=torch.uint8)`。
'plus_float'：`i + 2.5`。'divided'：`i / 7`。'floored'：`i // 2`。'plus_double'：
`x + d`。'plus_double_0d'：`x + d[0]`。'pixels'：`u + 10`。

tensor-drills check promotion_dtypes
tensor-drills hint promotion_dtypes
"""

import torch


def promotion_dtypes() -> dict[str, torch.dtype]:
    raise NotImplementedError  # write your answer here


# generated stub 37c9e4d08ca0
