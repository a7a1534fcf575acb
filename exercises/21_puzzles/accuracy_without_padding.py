"""Accuracy without padding · 不计填充的准确率

A classifier gives every token `scores` for c classes and predicts the class of the
highest. Return the share of tokens that it predicts right, a tensor without dims. A
`label` of -100 marks padding, which does not count at all. At least one token is real.

分类器为每个 token 给出 c 个类别的得分 `scores`，预测得分最高的类别。返回预测正确的
token 所占的比例，结果是 0 维张量。`label` 为 -100 的是填充，完全不计入。至少有一个真实
的 token。

    (number of i, s with label[i, s] != -100 and argmax of scores[i, s] == label[i, s])
    / (number of i, s with label[i, s] != -100)

    scores = torch.tensor([[[1., 3.], [4., 2.], [1., 3.]]])
    label = torch.tensor([[1, 1, -100]])
    accuracy_without_padding(scores, label)
    # torch.tensor(0.5)

tensor-drills check accuracy_without_padding
tensor-drills hint accuracy_without_padding
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def accuracy_without_padding(
    scores: Float[Tensor, "b t c"], label: Int[Tensor, "b t"]
) -> Float[Tensor, ""]:
    raise NotImplementedError  # write your answer here


# generated stub ca08aaf9035a
