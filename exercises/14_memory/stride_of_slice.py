"""Strides of a slice · 切片的 stride

`x = torch.arange(24).view(2, 3, 4)` and `y = x.transpose(1, 2)[1, 1:]`. Return a dict
with what these say: 'shape': `tuple(y.shape)`. 'stride': `y.stride()`. 'offset':
`y.storage_offset()`. 'contiguous': `y.is_contiguous()`. 'bytes':
`y.untyped_storage().nbytes()`.

`x = torch.arange(24).view(2, 3, 4)`，`y = x.transpose(1, 2)[1, 1:]`。用字典返回下列各项
的值。'shape'：`tuple(y.shape)`。'stride'：`y.stride()`。'offset'：
`y.storage_offset()`。'contiguous'：`y.is_contiguous()`。'bytes'：
`y.untyped_storage().nbytes()`。

tensor-drills check stride_of_slice
tensor-drills hint stride_of_slice
"""

import torch


def stride_of_slice() -> dict[str, tuple[int, ...] | int | bool]:
    raise NotImplementedError  # write your answer here


# generated stub 826158d2c5f2
