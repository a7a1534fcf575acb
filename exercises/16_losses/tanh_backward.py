"""Backward of tanh · tanh 的反向传播

In the forward pass `t = tanh(x)` was computed, and only `t` was kept. `grad_t` is the
gradient of the loss with respect to `t`. Return the gradient of the loss with respect
to `x`.

前向时算了 `t = tanh(x)`，只保留了 `t`。`grad_t` 是损失对 `t` 的梯度。返回损失对 `x` 的
梯度。

    out[i] = grad_t[i] * (derivative of tanh at the x[i] for which tanh(x[i]) = t[i])

    t = torch.tensor([0.5, -0.75, 0.25, 0.])
    grad_t = torch.tensor([4., 16., -8., 2.])
    tanh_backward(t, grad_t)
    # torch.tensor([3., 7., -7.5, 2.])

tensor-drills check tanh_backward
tensor-drills hint tanh_backward
"""

import torch
from jaxtyping import Float
from torch import Tensor


def tanh_backward(t: Float[Tensor, " n"], grad_t: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 4db5780880b1
