"""Delay periodic signals · 让周期信号延后

Each row of `signals` is one period of a signal. Delay every signal by `steps` places to
the right; what leaves a row at its end comes in again at its beginning. A negative
`steps` moves to the left.

`signals` 的每一行是一个信号的一个周期。把每个信号向右移 `steps` 位；从行尾移出去的值，
从同一行的开头补回来。`steps` 为负时向左移。

    out[i, (j + steps) % n] = signals[i, j]

    signals = torch.tensor([[2., 3., 1.], [6., 5., 4.]])
    steps = 1
    roll_signals(signals, steps)
    # torch.tensor([[1., 2., 3.], [4., 6., 5.]])

tensor-drills check roll_signals
tensor-drills hint roll_signals
"""

import torch
from jaxtyping import Float
from torch import Tensor


def roll_signals(signals: Float[Tensor, "s n"], steps: int) -> Float[Tensor, "s n"]:
    raise NotImplementedError  # write your answer here


# generated stub 9d0bdbee6fd2
