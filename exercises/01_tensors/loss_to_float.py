"""A loss for the log · 写进日志的损失

`errors` holds a model's errors on n samples, n at least 1. Return the mean of their
squares as a Python `float`, ready to be written to a log: not as a tensor.

`errors` 是模型在 n 个样本上的误差，n 至少为 1。返回误差平方的平均值，要的是可以直接写进
日志的 Python `float`，不是张量。

    the sum of errors[i] ** 2 over all i, divided by n: a Python float

    errors = torch.tensor([-1.])
    loss_to_float(errors)
    # 1.0

tensor-drills check loss_to_float
tensor-drills hint loss_to_float
"""

import torch
from jaxtyping import Float
from torch import Tensor


def loss_to_float(errors: Float[Tensor, " n"]) -> float:
    raise NotImplementedError  # write your answer here


# generated stub bb9311d1cbc9
