"""Undo a broadcast by summing · 撤销广播：求和

A tensor v of shape `shape` was broadcast to the shape of `grad`. `grad` holds one
number for each element of the result; return, in `shape`, for each element of v the sum
of the numbers at all the places where it was used. This is how the gradient of a bias
comes about.

形状为 `shape` 的张量 v 被广播成了 `grad` 的形状。广播结果的每个元素在 `grad` 里都有一个
对应的数；请对 v 的每个元素，把用到它的所有位置上的数加起来，返回形状为 `shape` 的张量。
偏置的梯度就是这样得来的。

    out[j] = sum of grad[i] over all i for which v.expand(grad.shape)[i] is v[j]

    grad = torch.tensor([[1., -2., 6., 5.], [3., -7., 4., -8.]])
    shape = (1, 4)
    broadcast_sum_back(grad, shape)
    # torch.tensor([[4., -9., 10., -3.]])

tensor-drills check broadcast_sum_back
tensor-drills hint broadcast_sum_back
"""

import torch
from jaxtyping import Float
from torch import Tensor


def broadcast_sum_back(grad: Float[Tensor, "..."], shape: tuple[int, ...]) -> Float[Tensor, "..."]:
    raise NotImplementedError  # write your answer here


# generated stub 8d9ad9cbbbd1
