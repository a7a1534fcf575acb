"""Transpose, then view · 转置之后再 view

`x = torch.arange(6).view(2, 3)` and `y = x.t()`. Return a dict with a tuple for each
key: the strides for `'y.stride()'` and `'y.contiguous().stride()'`, the six values for
`'y.view(6)'`, `'y.reshape(6)'` and `'y.clone().view(6)'`; 'RuntimeError' in place of
the tuple where the call raises.

`x = torch.arange(6).view(2, 3)`，`y = x.t()`。返回一个字典，每个键对应一个元组：
`'y.stride()'` 和 `'y.contiguous().stride()'` 是 stride，`'y.view(6)'`、`'y.reshape(6)'`
和 `'y.clone().view(6)'` 是六个值；会报错的，用 'RuntimeError' 代替元组。

tensor-drills check transpose_then_view
tensor-drills hint transpose_then_view
"""

import torch


def transpose_then_view() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub 61f92b03217a
