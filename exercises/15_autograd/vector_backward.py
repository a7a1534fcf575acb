"""Backward of a vector · 对向量做反向传播

Let `y = a @ x`. Return what `x.grad` holds after `y.backward(v)`. The inputs come
without `requires_grad`; you may set it, or do without autograd.

设 `y = a @ x`。返回执行 `y.backward(v)` 之后 `x.grad` 里的值。输入的 `requires_grad` 为
假，可以设为真，也可以不用自动求导。

    out[j] = sum over i of v[i] * dy[i] / dx[j]

    a = torch.tensor([[3., 4., 8., -5.], [-1., 2., 7., -6.]])
    x = torch.tensor([-11., -9., -12., 10.])
    v = torch.tensor([13., -14.])
    vector_backward(a, x, v)
    # torch.tensor([53., 24., 6., 19.])

tensor-drills check vector_backward
tensor-drills hint vector_backward
"""

import torch
from jaxtyping import Float
from torch import Tensor


def vector_backward(
    a: Float[Tensor, "m n"], x: Float[Tensor, " n"], v: Float[Tensor, " m"]
) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 0d6420f1a9dc
