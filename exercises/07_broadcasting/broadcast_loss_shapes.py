"""Repair: a squared error · 改错：均方误差

Repair the function. For each of k models it should return the mean squared error of its
n predictions; prediction i of model a is `prediction[a, i, 0]`, as a last layer with
one output gives it, and belongs to `target[i]`. As it stands nothing raises, and a
perfect model has a loss above 0.

请改正这个函数。它应当对 k 个模型各返回 n 个预测的均方误差；模型 a 的第 i 个预测是
`prediction[a, i, 0]`（最后一层只有一个输出，形状便是如此），对应 `target[i]`。现在它不
报错，但预测全对的模型损失却大于 0。

    out[a] = mean over i of (prediction[a, i, 0] - target[i])**2

    prediction = torch.tensor([[[-7.], [8.]], [[4.], [-1.]], [[6.], [-2.]]])
    target = torch.tensor([-7., 8.])
    broadcast_loss_shapes(prediction, target)
    # torch.tensor([0., 101., 134.5])

tensor-drills check broadcast_loss_shapes
tensor-drills hint broadcast_loss_shapes
"""

import torch
from jaxtyping import Float
from torch import Tensor


def broadcast_loss_shapes(
    prediction: Float[Tensor, "k n 1"], target: Float[Tensor, " n"]
) -> Float[Tensor, " k"]:
    return ((prediction - target) ** 2).mean(dim=(1, 2))


# generated stub 4f86a19e02d9
