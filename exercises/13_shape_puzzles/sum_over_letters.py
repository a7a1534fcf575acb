"""Sum dims of (q, w, e, r) · 对 (q, w, e, r) 的某维求和

`x` has shape (q, w, e, r). Return a dict with the shape of each sum, written as a
string of its letters in order, such as 'qwer'; a size of 1 is written '1'. 'over_1':
`x.sum(1)`. 'over_minus_2': `x.sum(-2)`. 'over_0_and_last': `x.sum((0, -1))`. 'kept':
`x.sum(1, keepdim=True)`. 'over_1_twice': `x.sum(1).sum(1)`.

`x` 的形状是 (q, w, e, r)。用字典返回每个和的形状，按顺序写成一串字母，例如 'qwer'；大小
为 1 的维度写 '1'。'over_1'：`x.sum(1)`。'over_minus_2'：`x.sum(-2)`。
'over_0_and_last'：`x.sum((0, -1))`。'kept'：`x.sum(1, keepdim=True)`。'over_1_twice'：
`x.sum(1).sum(1)`。

tensor-drills check sum_over_letters
tensor-drills hint sum_over_letters
"""

import torch


def sum_over_letters() -> dict[str, str]:
    raise NotImplementedError  # write your answer here


# generated stub b761d0ea7e96
