"""Repair: the bias is a column · 改错：偏置是一列的层

Repair the layer. It was written from a textbook, y = Wᵀx + b, for one column vector x:
`weight` is (inputs, outputs), and `bias` a column, (outputs, 1). Saved models hold them
in these shapes, so both shapes have to stay. `forward` is now given a batch with one
sample per row and should return one row of outputs for each. As it stands it raises, or
gives wrong numbers where the sizes happen to fit.

请改正这个层。它照课本上的 y = Wᵀx + b 写成，x 是一个列向量：`weight` 是 (inputs,
outputs)，`bias` 是一列，(outputs, 1)。已保存的模型就是这样存的，两者的形状都不能改。现
在 `forward` 接收一批样本，每行一个，应为每个样本返回一行输出。目前它会报错；若大小碰巧
配得上，则给出错误的数值。

    out[i, k] = bias[k, 0] + sum over j of x[i, j] * weight[j, k]

tensor-drills check dense_for_batches
tensor-drills hint dense_for_batches
"""

import torch
from jaxtyping import Float
from torch import Tensor, nn


class DenseForBatches(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(inputs, outputs))
        self.bias = nn.Parameter(torch.zeros(outputs, 1))

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, "n outputs"]:
        return self.weight.T @ x + self.bias


# generated stub cb0f4957a10f
