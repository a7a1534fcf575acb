"""In place, under autograd · 原地修改与自动求导

Each run begins with `w = torch.tensor([1., 4.], requires_grad=True)` and ends with
`y.sum().backward()`. Return a dict with `w.grad` as a tuple of floats, or the name of
the error as a string. 'added': `w += 1; y = w * w`. 'no_grad': the same, with `w += 1`
under `torch.no_grad()`. 'rebound': `v = w + 1; y = v * v`. 'product':
`y = w * w; y += 1`. 'root': `y = w.sqrt(); y += 1`. 'too_early': `y = w * w`, then
`w += 1` under `torch.no_grad()`. 'data': `y = w * w; w.data += 1`.

每次运行都从 `w = torch.tensor([1., 4.], requires_grad=True)` 开始，以
`y.sum().backward()` 结束。用字典返回 `w.grad`（浮点数的元组），若会报错，就写错误的名字
（字符串）。'added'：`w += 1; y = w * w`。'no_grad'：同上，但 `w += 1` 在
`torch.no_grad()` 里。'rebound'：`v = w + 1; y = v * v`。'product'：
`y = w * w; y += 1`。'root'：`y = w.sqrt(); y += 1`。'too_early'：`y = w * w`，然后在
`torch.no_grad()` 里 `w += 1`。'data'：`y = w * w; w.data += 1`。

tensor-drills check leaf_changed_in_place
tensor-drills hint leaf_changed_in_place
"""

import torch


def leaf_changed_in_place() -> dict[str, tuple[float, ...] | str]:
    raise NotImplementedError  # write your answer here


# generated stub f99023922aa3
