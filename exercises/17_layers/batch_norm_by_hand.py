"""Batch norm by hand · 手写批归一化

Write `nn.BatchNorm1d` as a module, with momentum 0.1 and eps 1e-5, without
`batch_norm`. Its parameters are `weight` and `bias`, its buffers `running_mean` and
`running_var`; it has no others. What is compared: the result in training and in
evaluation, the buffers after the call, and the gradients for `x`, `weight` and `bias`.

把 `nn.BatchNorm1d` 写成模块，momentum 为 0.1，eps 为 1e-5，不用 `batch_norm`。参数是
`weight` 和 `bias`，缓冲区（buffer）是 `running_mean` 和 `running_var`，此外没有别的参数
和缓冲区。会比较：训练模式和评估模式下的结果、调用之后的缓冲区，以及对 `x`、`weight` 和
`bias` 的梯度。

    out[i, j] = weight[j] * (x[i, j] - m[j]) / sqrt(v[j] + 1e-5) + bias[j]
    in evaluation: m = running_mean, v = running_var
    in training: m[j], v[j] = mean of x[:, j], mean of (x[:, j] - m[j]) ** 2; and afterwards
        running_mean[j] = 0.9 * running_mean[j] + 0.1 * m[j],
        running_var[j] = 0.9 * running_var[j] + 0.1 * v[j] * n / (n - 1)

tensor-drills check batch_norm_by_hand
tensor-drills hint batch_norm_by_hand
"""

import torch
from jaxtyping import Float
from torch import Tensor, nn


class BatchNormByHand(nn.Module):
    def __init__(self, d: int) -> None:
        super().__init__()
        raise NotImplementedError  # write your answer here

    def forward(self, x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
        raise NotImplementedError


# generated stub 5626493b0a2a
