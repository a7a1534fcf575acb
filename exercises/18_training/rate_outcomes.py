"""What the rate decides · 学习率决定结局

Gradient descent on f(x) = 5x² starts at x = 1 and takes 1000 steps. Return a dict with
the keys '0.05', '0.1', '0.15', '0.2' and '0.25', the learning rates. Each value is
'converges' (x ends within 0.001 of 0), 'diverges' (x grows without bound) or 'swings'
(neither of them).

对 f(x) = 5x² 从 x = 1 出发做 1000 步梯度下降。返回一个字典，键是各个学习率：'0.05'、
'0.1'、'0.15'、'0.2'、'0.25'。值是 'converges'（最终 x 与 0 相差不到 0.001）、'diverges'
（x 无限增大）或 'swings'（两者都不是）。

tensor-drills check rate_outcomes
tensor-drills hint rate_outcomes
"""

import torch


def rate_outcomes() -> dict[str, str]:
    raise NotImplementedError  # write your answer here


# generated stub 73c68bd939f0
