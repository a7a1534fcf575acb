"""Repair: weights of labels · 改错：标签的权重

Repair the function. In `label`, -1 marks padding; the other labels are real, and there
is at least one. Real labels should all get the same weight, padding 0, and the weights
should add up to 1, in float32. As it stands, every weight is 0 as soon as there are two
real labels.

请改正这个函数。`label` 中 -1 表示填充，其余是真正的标签，至少有一个。真正的标签应得到相
同的权重，填充的权重为 0，权重总和为 1，结果是 float32。现在只要有两个或更多真正的标签，
权重就全是 0。

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


# generated stub 767919708fc9
