"""Backward of a linear layer · 全连接层的反向传播

A layer computed `y = x @ weight.T + b`. `grad_y` is the gradient of the loss with
respect to `y`. Return the gradients with respect to `x`, `weight` and `b`, as a tuple
of three. Write them out: `backward` and `grad` are ruled out.

某层计算了 `y = x @ weight.T + b`。`grad_y` 是损失对 `y` 的梯度。返回损失对 `x`、
`weight` 和 `b` 的梯度，是一个三元组。要自己写出来：不允许用 torch 的 `backward` 和
`grad`。

    y[s, k] = b[k] + sum over j of x[s, j] * weight[k, j], so:
    out[0][s, j] gets grad_y[s, k] * weight[k, j] from every k,
    out[1][k, j] gets grad_y[s, k] * x[s, j] from every s,
    out[2][k] gets grad_y[s, k] from every s

    x = torch.tensor([[-2., 1.]])
    weight = torch.tensor([[-3., 4.]])
    grad_y = torch.tensor([[-5.]])
    linear_backward(x, weight, grad_y)
    # (torch.tensor([[15., -20.]]), torch.tensor([[10., -5.]]), torch.tensor([-5.]))

tensor-drills check linear_backward
tensor-drills hint linear_backward
"""

import torch
from jaxtyping import Float
from torch import Tensor


def linear_backward(
    x: Float[Tensor, "n i"], weight: Float[Tensor, "o i"], grad_y: Float[Tensor, "n o"]
) -> tuple[Float[Tensor, "n i"], Float[Tensor, "o i"], Float[Tensor, " o"]]:
    raise NotImplementedError  # write your answer here


# generated stub bf0b9ef8d1ef
