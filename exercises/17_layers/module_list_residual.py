"""Repair: layers in a list · 改错：列表里的层

Repair the module. It should apply three linear layers of its own, `layers`, one after
another, each time adding tanh of the layer's output to `x`. `forward` computes that,
but parameters() is empty: an optimizer has nothing to train, state_dict() nothing to
save. The names should be `layers.0.weight`, `layers.1.weight`, `layers.2.weight`.

请改正这个模块。它应依次经过自己的三个线性层 `layers`，每次把该层输出的 tanh 加到 `x`
上。`forward` 能算出结果，但 parameters() 是空的：优化器没有可训练的东西，state_dict()
没有可保存的东西。参数名应为 `layers.0.weight`、`layers.1.weight`、`layers.2.weight`。

    x[i, k] becomes x[i, k] + tanh(sum over j of x[i, j] * layers.0.weight[k, j]);
    then the same with layers.1.weight, then with layers.2.weight

tensor-drills check module_list_residual
tensor-drills hint module_list_residual
"""

import torch
from jaxtyping import Float
from torch import Tensor, nn


class ModuleListResidual(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.layers = [nn.Linear(width, width, bias=False) for _ in range(3)]

    def forward(self, x: Float[Tensor, "n width"]) -> Float[Tensor, "n width"]:
        for layer in self.layers:
            x = x + torch.tanh(layer(x))
        return x


# generated stub 88322cfe9160
