"""A shape or an error · 得到形状还是报错

For `x = torch.zeros(3, 4)`, return a dict with the shape of each, as a tuple, or the
name of the error as a string. 'slice_too_far': `x[1:9]`. 'row_too_far': `x[3]`.
'narrow_too_far': `x.narrow(0, 1, 9)`. 'backwards': `x[::-1]`. 'two_lists':
`x[[0, 1], [0, 1, 2]]`. 'list_of_one': `x[:, [0]]`. 'long_mask':
`x[torch.tensor([True, False, True, True])]`.

设 `x = torch.zeros(3, 4)`。用字典返回下列各式的形状（元组），会报错的则写错误的名字（字
符串）。'slice_too_far'：`x[1:9]`。'row_too_far'：`x[3]`。'narrow_too_far'：
`x.narrow(0, 1, 9)`。'backwards'：`x[::-1]`。'two_lists'：`x[[0, 1], [0, 1, 2]]`。
'list_of_one'：`x[:, [0]]`。'long_mask'：`x[torch.tensor([True, False, True, True])]`。

tensor-drills check index_shape_or_error
tensor-drills hint index_shape_or_error
"""

import torch


def index_shape_or_error() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub dc345f4f80bb
