"""Which orders learn · 哪些顺序学得会

Each pass of a loop first computes the loss of a network of two linear layers, then
calls `optimizer.zero_grad()`, `loss.backward()` and `optimizer.step()` in one of six
orders, 100 passes in all. Return a dict with what happens: 'learns', 'stands still' (no
weight ever changes) or 'raises'. Its keys are tuples such as ('zero', 'backward',
'step').

循环的每一轮先算一个两层线性网络的损失，再以某种顺序调用 `optimizer.zero_grad()`、
`loss.backward()` 和 `optimizer.step()`，共 100 轮。六种顺序各会怎样？返回一个字典，值是
'learns'（学得会）、'stands still'（权重从不改变）或 'raises'（报错）。键是元组，例如
('zero', 'backward', 'step')。

tensor-drills check step_orders
tensor-drills hint step_orders
"""

import torch


def step_orders() -> dict[tuple[str, str, str], str]:
    raise NotImplementedError  # write your answer here


# generated stub 9270992822fd
