"""Least squares at one stroke · 一步求出最小二乘解

Row i of `x` holds d features and `y[i]` the value to predict by a sum of the features,
each times its weight, plus a bias. Return the pair (weights, bias) with the smallest
sum of squared errors, exactly: no descent. There are more rows than features.

`x` 第 i 行是 d 个特征，`y[i]` 是要预测的值；预测值是各特征乘以权重之和再加偏置。返回使
误差平方和最小的 (权重, 偏置)，要精确解，不用梯度下降。行数多于特征数。

    (weights, bias) for which the sum over i of error[i] ** 2 is smallest, where
    error[i] = x[i, 0] * weights[0] + ... + x[i, d - 1] * weights[d - 1] + bias - y[i]

    x = torch.tensor([[2.], [-0.25]])
    y = torch.tensor([-1., 0.75])
    lstsq_fit_plane(x, y)
    # (torch.tensor([-0.7777777910232544]), torch.tensor(0.5555555820465088))

tensor-drills check lstsq_fit_plane
tensor-drills hint lstsq_fit_plane
"""

import torch
from jaxtyping import Float
from torch import Tensor


def lstsq_fit_plane(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    raise NotImplementedError  # write your answer here


# generated stub 201e024c8359
