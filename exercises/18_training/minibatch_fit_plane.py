"""Fit a plane by minibatches · 用小批次拟合平面

There are weights and a bias for which x[i] @ weight + bias is `y[i]` in every row.
Learn the pair (weight, bias) by minibatch gradient descent, `size` rows a batch; the
last batch of an epoch may be smaller. It passes when each number is within 0.05 of the
true one.

存在一组权重和偏置，使每一行都有 x[i] @ weight + bias 等于 `y[i]`。用小批次梯度下降学出
(weight, bias)，每批 `size` 行，一轮的最后一批可以少一些。每个数与真值相差不超过 0.05，
即为通过。

    (weight, bias) near those with x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... + bias = y[i]
    for every i

tensor-drills check minibatch_fit_plane
tensor-drills hint minibatch_fit_plane
"""

import torch
from jaxtyping import Float
from torch import Tensor


def minibatch_fit_plane(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], size: int
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    raise NotImplementedError  # write your answer here


# generated stub 05f63c29d78b
