"""Best class and its score · 最佳类别及其得分

Row i of `scores` holds the class scores of sample i. Return two tensors, in this order:
the class with the highest score of each sample, and that score. No two scores of a row
are equal.

`scores` 的第 i 行是样本 i 的各类得分。依次返回两个张量：每个样本得分最高的类别，以及这
个最高得分。同一行里没有相等的得分。

    label[i] = the j for which no score of row i exceeds scores[i, j];
    best[i] = scores[i, label[i]]

    scores = torch.tensor([[8., -2., 4.], [-6., -1., -9.], [-3., -7., -5.]])
    max_with_class(scores)
    # (torch.tensor([0, 1, 0]), torch.tensor([8., -1., -3.]))

tensor-drills check max_with_class
tensor-drills hint max_with_class
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def max_with_class(
    scores: Float[Tensor, "n c"],
) -> tuple[Int[Tensor, " n"], Float[Tensor, " n"]]:
    raise NotImplementedError  # write your answer here


# generated stub 16017618d125
