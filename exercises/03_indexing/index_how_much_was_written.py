"""How much reaches x · 有多少写进了 x

Each time begin with `x = torch.zeros(3, 4)`. Return a dict with `x.sum()` afterwards,
as an int. 'row': `part = x[1]; part += 1`. 'new_name': `part = x[1]; part = part + 1`.
'by_list': `part = x[[0, 2]]; part += 1`. 'at_once': `x[[0, 2]] += 1`. 'repeated':
`x[[0, 0, 0]] += 1`. 'slice_then_list': `x[1:][:, [0]] += 1`. 'list_then_slice':
`x[[1, 2]][:, :1] += 1`.

每次都从 `x = torch.zeros(3, 4)` 开始。用字典返回执行之后的 `x.sum()`，写成整数。'row'：
`part = x[1]; part += 1`。'new_name'：`part = x[1]; part = part + 1`。'by_list'：
`part = x[[0, 2]]; part += 1`。'at_once'：`x[[0, 2]] += 1`。'repeated'：
`x[[0, 0, 0]] += 1`。'slice_then_list'：`x[1:][:, [0]] += 1`。'list_then_slice'：
`x[[1, 2]][:, :1] += 1`。

tensor-drills check index_how_much_was_written
tensor-drills hint index_how_much_was_written
"""

import torch


def index_how_much_was_written() -> dict[str, int]:
    raise NotImplementedError  # write your answer here


# generated stub 1a097258c19e
