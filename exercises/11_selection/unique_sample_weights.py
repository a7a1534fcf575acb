"""Rare classes weigh more · 稀有类别权重更大

Return one float32 weight per sample: 1 divided by the number of samples that have the
same class. `label` holds any whole numbers, negative ones too, in any order. No Python
loop.

为每个样本返回一个 float32 权重：1 除以与它同类的样本个数。`label` 里可以是任意整数，包
括负数，次序任意。不用 Python 循环。

    out[i] = 1 / (how many j there are with label[j] == label[i])

    label = torch.tensor([7000, 3, 7000, 7000])
    unique_sample_weights(label)
    # torch.tensor([0.3333333432674408, 1., 0.3333333432674408, 0.3333333432674408])

tensor-drills check unique_sample_weights
tensor-drills hint unique_sample_weights
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def unique_sample_weights(label: Int[Tensor, " n"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub c13af491f12c
