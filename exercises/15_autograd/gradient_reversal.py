"""Reverse the gradient · 反转梯度

Return the values of `x`. The gradient is compared too: on its way back to `x` the
gradient of the result is multiplied by `-scale`. (So a network can be trained to make
what comes after it fail.)

返回 `x` 的值。梯度也会比较：结果的梯度在传回 `x` 的途中要乘以 `-scale`。（这样可以训练
一个网络，让它后面的部分做不好。）

    out[i] = x[i];  x.grad[i] = -scale * out.grad[i]

    x = torch.tensor([1., 4., -3., -2.])
    scale = 0.25
    gradient_reversal(x, scale)
    # torch.tensor([1., 4., -3., -2.])

tensor-drills check gradient_reversal
tensor-drills hint gradient_reversal
"""

import torch
from jaxtyping import Float
from torch import Tensor


def gradient_reversal(x: Float[Tensor, " n"], scale: float) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 588b75220467
