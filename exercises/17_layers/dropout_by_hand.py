"""Dropout by hand · 手写 dropout

Write dropout with probability `p` (0 <= p < 1) as a module, without `dropout`. So that
the result can be checked, `forward` is given the mask that was drawn: `kept` is False
where an element is dropped. In training and in evaluation the module does to `x` what
`nn.Dropout` does. Gradients for `x` are compared too.

把概率为 `p`（0 <= p < 1）的 dropout 写成模块，不用 `dropout`。为了能检查结果，抽好的掩
码会传给 `forward`：`kept` 为 False 的元素被丢弃。在训练模式和评估模式下，模块对 `x` 所
做的都与 `nn.Dropout` 相同。对 `x` 的梯度也会比较。

    out[i, j] = (x[i, j] / (1 - p) if kept[i, j] else 0) in training; x[i, j] in evaluation

    module = DropoutByHand(0.75)
    module.train(True)
    module(torch.tensor([[-3., -2., 1.]]), torch.tensor([[True, False, False]]))
    # torch.tensor([[-12., 0., 0.]])

tensor-drills check dropout_by_hand
tensor-drills hint dropout_by_hand
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor, nn


class DropoutByHand(nn.Module):
    def __init__(self, p: float) -> None:
        super().__init__()
        raise NotImplementedError  # write your answer here

    def forward(self, x: Float[Tensor, "n d"], kept: Bool[Tensor, "n d"]) -> Float[Tensor, "n d"]:
        raise NotImplementedError


# generated stub d3448c305fed
