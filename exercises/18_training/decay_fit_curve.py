"""Fit a decay by descent · 用梯度下降拟合衰减

The values `y`, measured at the times `t`, lie near a * exp(-k * t) with a little noise;
late ones may be negative. Find a and k, both positive, for which the mean squared error
is small, and return the pair (a, k), each a tensor without dims. It passes when the
error is at most 1.05 times the smallest that there is.

在时刻 `t` 测得的 `y` 落在 a * exp(-k * t) 附近，带一点噪声，靠后的值可能为负。请找出使
均方误差很小的正数 a 和 k，返回 (a, k)，都是零维张量。误差不超过最小可能值的 1.05 倍，即
为通过。

    (a, k) near those with the smallest mean over i of (a * exp(-k * t[i]) - y[i]) ** 2

tensor-drills check decay_fit_curve
tensor-drills hint decay_fit_curve
"""

import torch
from jaxtyping import Float
from torch import Tensor


def decay_fit_curve(
    t: Float[Tensor, " n"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, ""], Float[Tensor, ""]]:
    raise NotImplementedError  # write your answer here


# generated stub 5ea6d8c7a281
