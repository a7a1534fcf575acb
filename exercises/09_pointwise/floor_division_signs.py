"""Dividing negative numbers · 负数的整除与余数

`x = torch.tensor([-7, 7])`. Return a dict with what each expression gives, as a tuple
of two ints. 'floor_div': `x // 3`. 'remainder': `x % 3`. 'trunc_div':
`torch.div(x, 3, rounding_mode='trunc')`. 'fmod': `torch.fmod(x, 3)`.
'negative_divisor': `x % -3`.

`x = torch.tensor([-7, 7])`。用字典返回每个表达式的结果，各写成两个整数的元组。
'floor_div'：`x // 3`。'remainder'：`x % 3`。'trunc_div'：
`torch.div(x, 3, rounding_mode='trunc')`。'fmod'：`torch.fmod(x, 3)`。
'negative_divisor'：`x % -3`。

tensor-drills check floor_division_signs
tensor-drills hint floor_division_signs
"""

import torch


def floor_division_signs() -> dict[str, tuple[int, int]]:
    raise NotImplementedError  # write your answer here


# generated stub 06dcb633f302
