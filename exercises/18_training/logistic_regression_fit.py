"""Logistic regression · 逻辑回归

Each row of `x` has a label, 0 or 1; the two classes overlap. The probability of label 1
is modelled as sigmoid(x[i] @ weight + bias). Learn the pair (weight, bias). It passes
when the mean cross-entropy is at most 1.01 times the lowest that can be reached.

`x` 的每一行有一个标签 0 或 1，两类有重叠。标签为 1 的概率用 sigmoid(x[i] @ weight +
bias) 表示。从数据中学出 (weight, bias)。平均交叉熵不超过所能达到的最低值的 1.01 倍，即
为通过。

    (weight, bias) near those for which the mean over i of loss[i] is smallest:
    p[i] = 1 / (1 + exp(-(x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... + bias)))
    loss[i] = -log(p[i]) if label[i] == 1 else -log(1 - p[i])

tensor-drills check logistic_regression_fit
tensor-drills hint logistic_regression_fit
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def logistic_regression_fit(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"]
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    raise NotImplementedError  # write your answer here


# generated stub 1cb738b8299a
