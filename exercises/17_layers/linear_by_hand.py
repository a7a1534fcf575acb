"""nn.Linear by hand · 手写 nn.Linear

Write the fully connected layer as a module without `nn.Linear` and its function
`linear`. Its parameters are `weight` of shape (outputs, inputs) and `bias` of shape
(outputs,); their initial values are up to you. `forward` takes a batch, one sample per
row.

把全连接层写成一个模块，不用 `nn.Linear` 和函数 `linear`。它有两个参数：`weight`，形状为
(outputs, inputs)；`bias`，形状为 (outputs,)。初始值任意。`forward` 接收一批样本，每行一
个。

    out[i, o] = bias[o] + sum over j of x[i, j] * weight[o, j]

tensor-drills check linear_by_hand
tensor-drills hint linear_by_hand
"""

import torch
from jaxtyping import Float
from torch import Tensor, nn


class LinearByHand(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        raise NotImplementedError  # write your answer here

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, "n outputs"]:
        raise NotImplementedError


# generated stub e2e8dc27b3dd
