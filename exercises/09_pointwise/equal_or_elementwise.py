"""== and torch.equal · == 与 torch.equal

Let `a = torch.ones(2)`, `b = torch.ones(1)`, `c = torch.ones(3)` and
`n = torch.tensor([1., float('nan')])`. Return a dict with what each gives: a bool, a
tuple of bools for the elements of a tensor, or the name of the error as a string. 'eq':
`a == b`. 'equal': `torch.equal(a, b)`. 'eq_sizes': `a == c`. 'equal_sizes':
`torch.equal(a, c)`. 'eq_nan': `n == n`. 'equal_nan': `torch.equal(n, n.clone())`.
'truth': `bool(a == a)`.

设 `a = torch.ones(2)`，`b = torch.ones(1)`，`c = torch.ones(3)`，
`n = torch.tensor([1., float('nan')])`。用字典返回下列各项的结果：一个 bool；若结果是张
量，用 bool 的元组写出各元素；若报错，写错误的名字（字符串）。'eq'：`a == b`。'equal'：
`torch.equal(a, b)`。'eq_sizes'：`a == c`。'equal_sizes'：`torch.equal(a, c)`。
'eq_nan'：`n == n`。'equal_nan'：`torch.equal(n, n.clone())`。'truth'：`bool(a == a)`。

tensor-drills check equal_or_elementwise
tensor-drills hint equal_or_elementwise
"""

import torch


def equal_or_elementwise() -> dict[str, bool | tuple[bool, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub 6ae6437ed78f
