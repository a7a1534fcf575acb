"""squeeze and unsqueeze · 加一维，去一维

`x` has shape (3, 5), `y` has shape (1, 4, 1). Return a dict with the shape of each
result, or the name of the error as a string ('IndexError' or 'RuntimeError') where the
call raises. The keys are the calls themselves: `'x.unsqueeze(1)'`, `'x.unsqueeze(-1)'`,
`'x.unsqueeze(-2)'`, `'x.unsqueeze(3)'`, `'y.squeeze()'`, `'y.squeeze(1)'`,
`'y.squeeze(-1)'`.

`x` 的形状是 (3, 5)，`y` 的形状是 (1, 4, 1)。用字典返回每次调用结果的形状；如果会报错，
就写错误的名字（字符串 'IndexError' 或 'RuntimeError'）。键就是调用本身：
`'x.unsqueeze(1)'`、`'x.unsqueeze(-1)'`、`'x.unsqueeze(-2)'`、`'x.unsqueeze(3)'`、
`'y.squeeze()'`、`'y.squeeze(1)'`、`'y.squeeze(-1)'`。

tensor-drills check squeeze_unsqueeze_shapes
tensor-drills hint squeeze_unsqueeze_shapes
"""

import torch


def squeeze_unsqueeze_shapes() -> dict[str, tuple[int, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub 26a44d82dc87
