"""Five ways with halves · 恰好 .5 时的五个函数

`x = torch.tensor([-2.5, -1.5, 0.5, 1.5, 2.5, 3.5])`. Return a dict with the keys
'round', 'floor', 'ceil', 'trunc' and 'frac': what `torch.round(x)` and so on give, each
as a tuple of six floats.

`x = torch.tensor([-2.5, -1.5, 0.5, 1.5, 2.5, 3.5])`。返回一个字典，键为 'round'、
'floor'、'ceil'、'trunc' 和 'frac'，值是 `torch.round(x)` 等函数的结果，各写成六个浮点数
的元组。

tensor-drills check round_half_even
tensor-drills hint round_half_even
"""

import torch


def round_half_even() -> dict[str, tuple[float, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub 8a8fe0fbc39d
