"""A two-layer perceptron · 两层感知机

Write a perceptron with one hidden layer as a module: a linear layer `hidden`, ReLU, and
a linear layer `output`, both with a bias. The constructor is given the numbers of
`inputs`, hidden `units` and `outputs`. Gradients for `x` and for all weights are
compared too.

把只有一个隐藏层的感知机写成模块：线性层 `hidden`，ReLU，再接线性层 `output`，两层都带偏
置。构造函数的参数是输入个数 `inputs`、隐藏单元个数 `units` 和输出个数 `outputs`。对 `x`
和所有权重的梯度也会比较。

    h[i, k] = max(0, hidden.bias[k] + sum over j of x[i, j] * hidden.weight[k, j]),
    out[i, o] = output.bias[o] + sum over k of h[i, k] * output.weight[o, k]

tensor-drills check two_layer_perceptron
tensor-drills hint two_layer_perceptron
"""

import torch
from jaxtyping import Float
from torch import Tensor, nn


class TwoLayerPerceptron(nn.Module):
    def __init__(self, inputs: int, units: int, outputs: int) -> None:
        super().__init__()
        raise NotImplementedError  # write your answer here

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, "n outputs"]:
        raise NotImplementedError


# generated stub 03cb9f912f74
