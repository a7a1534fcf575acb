"""Repair: hidden states · 改错：隐藏状态

Repair the recurrent layer. It should return all its states, `start` first; the
gradients of `weight`, `x` and `start` are compared too. As it stands the states are
right, but backward raises as soon as there is one step.

请改正这个循环层。它应当返回所有状态，`start` 在最前；`weight`、`x` 和 `start` 的梯度也
会比较。现在状态是对的，但只要有一步，反向传播就会报错。

    out[0, j] = start[j]
    out[s + 1, j] = tanh(weight[j] * out[s, j] + x[s, j])

    weight = torch.tensor([-0.125])
    x = torch.tensor([[-0.125]])
    start = torch.tensor([-0.1875])
    inplace_hidden_states(weight, x, start)
    # torch.tensor([[-0.1875], [-0.10121472924947739]])

tensor-drills check inplace_hidden_states
tensor-drills hint inplace_hidden_states
"""

import torch
from jaxtyping import Float
from torch import Tensor


def inplace_hidden_states(
    weight: Float[Tensor, " d"], x: Float[Tensor, "t d"], start: Float[Tensor, " d"]
) -> Float[Tensor, "t+1 d"]:
    out = x.new_zeros(len(x) + 1, len(start))
    out[0] = start
    for s in range(len(x)):
        out[s + 1] = torch.tanh(weight * out[s] + x[s])
    return out


# generated stub 316e327ce196
