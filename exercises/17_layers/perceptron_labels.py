"""A perceptron · 感知机

Write the perceptron as a module with the parameters `weight` of shape (inputs,) and
`bias` without dims; their initial values are up to you. `forward` takes a batch, one
sample per row, and returns for each sample 1.0 where `x @ weight + bias` is at least 0,
else -1.0.

把感知机写成一个模块，有两个参数：`weight`，形状为 (inputs,)；`bias`，零维。初始值任意。
`forward` 接收一批样本，每行一个：`x @ weight + bias` 不小于 0 的样本返回 1.0，否则返回
-1.0。

    out[i] = 1 if bias + sum over j of x[i, j] * weight[j] >= 0 else -1

    module = PerceptronLabels(1)
    module.load_state_dict({"weight": torch.tensor([2.]), "bias": torch.tensor(0.)})
    module(torch.tensor([[1.], [-1.]]))
    # torch.tensor([1., -1.])

tensor-drills check perceptron_labels
tensor-drills hint perceptron_labels
"""

import torch
from jaxtyping import Float
from torch import Tensor, nn


class PerceptronLabels(nn.Module):
    def __init__(self, inputs: int) -> None:
        super().__init__()
        raise NotImplementedError  # write your answer here

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, " n"]:
        raise NotImplementedError


# generated stub dea9346f10ca
