"""Split, then standardise · 先划分，再标准化

Put the rows of `x` into the given random `order`, `order[0]` first. The first
`held_out` of them are for validation, the others for training. Return the pair
(training, validation), each column minus its mean and divided by its `std()`, where
both are measured on the training rows alone.

把 `x` 的各行排成给定的随机顺序 `order`（`order[0]` 排第一）。前 `held_out` 行用于验证，
其余用于训练。返回 (训练集, 验证集)，每一列都减去均值、除以 `std()`；均值和标准差只能用
训练行来算。

    mean[j], std[j] = of the values x[order[i], j] with i >= held_out
    validation[i, j] = (x[order[i], j] - mean[j]) / std[j] for i < held_out, training likewise after
    std = square root of (sum of squared distances from the mean / (number of values - 1))

    x = torch.tensor([[1.], [3.], [8.], [2.]])
    order = torch.tensor([2, 0, 3, 1])
    held_out = 1
    split_then_standardize(x, order, held_out)
    # (torch.tensor([[-1.], [0.], [1.]]), torch.tensor([[6.]]))

tensor-drills check split_then_standardize
tensor-drills hint split_then_standardize
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def split_then_standardize(
    x: Float[Tensor, "n d"], order: Int[Tensor, " n"], held_out: int
) -> tuple[Float[Tensor, "n-held_out d"], Float[Tensor, "held_out d"]]:
    raise NotImplementedError  # write your answer here


# generated stub 747ef39f6778
