"""Fit a line by SGD · 用 SGD 拟合直线

The points lie near a line with a little noise: y = 10x + 4 in the first case, later
another. Start from w = 7 and b = 6 and learn both from the data by stochastic gradient
descent on the squared error. Return the pair (w, b), each a tensor without dims. It
passes when the mean squared error of your line is at most 1.1 times that of the best
line there is.

这些点落在一条直线附近，带一点噪声：第一个用例是 y = 10x + 4，之后是别的直线。从 w = 7、
b = 6 出发，用随机梯度下降最小化平方误差，从数据中学出两者。返回 (w, b)，都是零维张量。
你的直线的均方误差不超过最优直线的 1.1 倍，即为通过。

    (w, b) near those for which the mean over i of (w * x[i] + b - y[i]) ** 2 is smallest

tensor-drills check sgd_fit_line
tensor-drills hint sgd_fit_line
"""

import torch
from jaxtyping import Float
from torch import Tensor


def sgd_fit_line(
    x: Float[Tensor, " n"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, ""], Float[Tensor, ""]]:
    raise NotImplementedError  # write your answer here


# generated stub 33bb14edbb81
