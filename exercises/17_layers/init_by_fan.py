"""Initialise by fan · 按 fan 初始化

`shape` is that of a weight as torch stores it: (out, in) of a linear layer, (out, in,
height, width) of a convolution. Return two floats: the bound of Xavier's uniform
distribution, sqrt(6 / (fan_in + fan_out)), and the standard deviation of He's normal
distribution, sqrt(2 / fan_in).

`shape` 是 torch 存放的权重形状：全连接层是 (out, in)，卷积是 (out, in, height, width)。
返回两个浮点数：Xavier 均匀分布的界 sqrt(6 / (fan_in + fan_out))，以及 He 正态分布的标准
差 sqrt(2 / fan_in)。

    out[0] = sqrt(6 / (fan_in + fan_out)),  out[1] = sqrt(2 / fan_in),
    where fan_in is how many inputs each output adds up (borders aside),
    and fan_out is how many outputs each input goes into

    shape = (2, 6)
    init_by_fan(shape)
    # (0.8660254037844386, 0.5773502691896257)

tensor-drills check init_by_fan
tensor-drills hint init_by_fan
"""

import torch


def init_by_fan(shape: tuple[int, ...]) -> tuple[float, float]:
    raise NotImplementedError  # write your answer here


# generated stub b73328f9ea84
