"""Ties share the gradient · 并列最大，平分梯度

Return the largest element of each row of `x`. The gradient with respect to `x` is
compared too: where several elements of a row are the largest, they share the gradient
equally.

返回 `x` 每行的最大元素。对 `x` 的梯度也会比较：一行中有几个元素并列最大时，它们平分梯
度。

    out[i] = the largest x[i, j];
    d out[i] / d x[i, j] = 1 / (how many elements of row i are the largest) for those, else 0

    x = torch.tensor([[0., 2.], [0., 0.], [1., 1.]])
    max_shared_gradient(x)
    # torch.tensor([2., 0., 1.])

tensor-drills check max_shared_gradient
tensor-drills hint max_shared_gradient
"""

import torch
from jaxtyping import Float
from torch import Tensor


def max_shared_gradient(x: Float[Tensor, "n c"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 022eff448295
