"""A sigmoid for all numbers · 适用于所有数的 sigmoid

Return the sigmoid s of each element, `1 / (1 + exp(-x))`. Values and the gradient with
respect to `x`, which is s * (1 - s), must be right and finite for every finite `x`: for
1000, for -1000 and for 0. Not with torch's own `sigmoid`, under any of its names.

逐元素返回 sigmoid 值 s，即 `1 / (1 + exp(-x))`。对任何有限的 `x`，包括 1000、-1000 和
0，数值以及对 `x` 的梯度 s * (1 - s) 都必须正确且有限。不用 torch 自带的 `sigmoid`（换个
名字也不行）。

    out[i] = 1 / (1 + exp(-x[i]));  d out[i] / d x[i] = out[i] * (1 - out[i])

    x = torch.tensor([1., -1.])
    sigmoid_any_size(x)
    # torch.tensor([0.7310585975646973, 0.2689414322376251])

tensor-drills check sigmoid_any_size
tensor-drills hint sigmoid_any_size
"""

import torch
from jaxtyping import Float
from torch import Tensor


def sigmoid_any_size(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 9582ff471577
