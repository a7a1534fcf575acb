"""A perceptron learns AND · 感知机学会与门

Each row of `x` has a label, 0 or 1, and one perceptron can tell the two apart: AND in
the first case, later other tables and points. Learn its weight and bias from the rows.
It passes when x[i] @ weight + bias > 0 in exactly the rows with label 1.

`x` 的每一行有一个标签 0 或 1，一个感知机就能把两类分开：第一个用例是与门，之后是别的真
值表和点集。从这些行中学出权重和偏置。恰好在标签为 1 的行上有 x[i] @ weight + bias > 0，
即为通过。

    (weight, bias) with x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... + bias > 0
    in the rows i with label[i] == 1, and in no other

    x = torch.tensor([[0., 0.], [0., 1.], [1., 0.], [1., 1.]])
    label = torch.tensor([0, 0, 0, 1])
    perceptron_learns_gates(x, label)
    # (torch.tensor([2., 1.]), torch.tensor(-2.))

tensor-drills check perceptron_learns_gates
tensor-drills hint perceptron_learns_gates
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def perceptron_learns_gates(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"]
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    raise NotImplementedError  # write your answer here


# generated stub 52a6c985cde1
