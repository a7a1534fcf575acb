"""The gradient of a step · 阶跃函数的梯度

For `x = torch.tensor(2.5, requires_grad=True)` and `y.backward()`: return a dict with
`x.grad` as a float, or the name of the error. 'comparison': `y = (x > 0).float()`.
'where': `y = torch.where(x > 0, 1., 0.)`. 'sign': `y = torch.sign(x)`. 'floor':
`y = torch.floor(x)`. 'relu': `y = torch.relu(x)`. 'masked': `y = x * (x > 0)`. And
under 'trained' the value of `w`, from 2.5 on, after 100 steps of gradient descent on
`(torch.sign(w) + 1) ** 2` with rate 0.1.

设 `x = torch.tensor(2.5, requires_grad=True)`，执行 `y.backward()`：用字典返回 `x.grad`
（浮点数），若会报错，就写错误的名字。'comparison'：`y = (x > 0).float()`。'where'：
`y = torch.where(x > 0, 1., 0.)`。'sign'：`y = torch.sign(x)`。'floor'：
`y = torch.floor(x)`。'relu'：`y = torch.relu(x)`。'masked'：`y = x * (x > 0)`。另外，在
'trained' 下写出：`w` 从 2.5 开始，对 `(torch.sign(w) + 1) ** 2` 做 100 步梯度下降（学习
率 0.1）之后的值。

tensor-drills check step_gradients
tensor-drills hint step_gradients
"""

import torch


def step_gradients() -> dict[str, float | str]:
    raise NotImplementedError  # write your answer here


# generated stub aaebbe4767d9
