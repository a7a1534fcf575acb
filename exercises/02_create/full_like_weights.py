"""Repair: weights of labels · 改错：标签的权重

Repair the function. In `label`, -1 marks padding. All other labels should get one
weight, padding 0, and the weights should add up to 1, as float32. As it stands, every
weight is 0 as soon as two labels are real. At least one is.

请改正这个函数。`label` 中 -1 表示填充。其余标签应得到相同的权重，填充的权重为 0，权重总
和为 1，结果是 float32。现在只要有两个或更多真正的标签，权重就全是 0。至少有一个真正的标
签。

    out[i, j] = 0 if label[i, j] == -1 else 1 / (how many of label are not -1)

    label = torch.tensor([[4, 0, 2], [1, -1, -1]])
    full_like_weights(label)
    # torch.tensor([[0.25, 0.25, 0.25], [0.25, 0., 0.]])

tensor-drills check full_like_weights
tensor-drills hint full_like_weights
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def full_like_weights(label: Int[Tensor, "b t"]) -> Float[Tensor, "b t"]:
    is_padding = label == -1
    real = (~is_padding).sum().item()
    weight = torch.full_like(label, 1 / real)
    weight[is_padding] = 0
    return weight


# generated stub 99f0851c4b34
