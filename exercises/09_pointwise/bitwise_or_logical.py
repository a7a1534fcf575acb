"""Bits or truth · 按位还是逻辑

Let `n = torch.tensor([1, 0])`, `k = torch.tensor([2, 3])` and
`m = torch.tensor([True, False])`. Return a dict with the elements that each gives, as a
tuple of ints or bools (whichever the tensor holds), or the name of the error as a
string. 'and_bits': `n & k`. 'and_logical': `torch.logical_and(n, k)`. 'not_bits': `~n`.
'not_logical': `torch.logical_not(n)`. 'not_mask': `~m`. 'minus_mask': `1 - m`.
'sum_of_masks': `m + m`.

设 `n = torch.tensor([1, 0])`，`k = torch.tensor([2, 3])`，
`m = torch.tensor([True, False])`。用字典返回下列各项的元素，写成元组，元素是 int 还是
bool 与张量一致；若报错，写错误的名字（字符串）。'and_bits'：`n & k`。'and_logical'：
`torch.logical_and(n, k)`。'not_bits'：`~n`。'not_logical'：`torch.logical_not(n)`。
'not_mask'：`~m`。'minus_mask'：`1 - m`。'sum_of_masks'：`m + m`。

tensor-drills check bitwise_or_logical
tensor-drills hint bitwise_or_logical
"""

import torch


def bitwise_or_logical() -> dict[str, tuple[int, ...] | tuple[bool, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub c9015ac9cb06
