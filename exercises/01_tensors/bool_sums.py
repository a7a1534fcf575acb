"""Counting with bools · 用布尔值计数

`hit = torch.tensor([True, True, False, True])`. Return a dict: for each result below,
the number that `item()` gives, or the name of the error as a string. 'sum':
`hit.sum()`. 'both': `(hit + hit).sum()`. 'twice': `(hit * 2).sum()`. 'mean':
`hit.mean()`. 'share': `hit.float().mean()`. 'minus': `(hit - hit).sum()`.

`hit = torch.tensor([True, True, False, True])`。对下列各个结果再调用 `item()`，用字典返
回得到的数；如果报错，就写错误的名字（字符串）。'sum'：`hit.sum()`。'both'：
`(hit + hit).sum()`。'twice'：`(hit * 2).sum()`。'mean'：`hit.mean()`。'share'：
`hit.float().mean()`。'minus'：`(hit - hit).sum()`。

tensor-drills check bool_sums
tensor-drills hint bool_sums
"""

import torch


def bool_sums() -> dict[str, int | float | str]:
    raise NotImplementedError  # write your answer here


# generated stub 7e986357306b
