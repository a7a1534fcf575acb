"""Halve until it fits · 减半直到够小

Halve all of `x` again and again, for as long as one of its elements is larger than 1 in
absolute value, and return it. The gradient is compared too: it is halved as often as
the values were.

只要 `x` 中有元素的绝对值大于 1，就把整个 `x` 减半，如此反复，最后返回它。梯度也会比较：
数值减半了几次，梯度就减半几次。

    out[i] = x[i] / 2**k with the least k such that all abs(out[i]) <= 1;
    d out[i] / d x[i] = 1 / 2**k

    x = torch.tensor([8., -2., 1.])
    halve_in_a_loop(x)
    # torch.tensor([1., -0.25, 0.125])

tensor-drills check halve_in_a_loop
tensor-drills hint halve_in_a_loop
"""

import torch
from jaxtyping import Float
from torch import Tensor


def halve_in_a_loop(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 72641423c6d2
