"""Margin over all the others · 与其余类别的差距

Return the margin of each sample: the score of its class `label[i]` minus the highest
score among all other classes. The gradient with respect to `scores` is compared too. No
two scores of a row are equal. No Python loop.

返回每个样本的差距：它的类别 `label[i]` 的得分，减去其余类别中的最高得分。对 `scores` 的
梯度也会比较。同一行里没有相等的得分。不用 Python 循环。

    out[i] = scores[i, label[i]] - the largest scores[i, j] with j != label[i]

    scores = torch.tensor([[3., 7., 5.], [2., 1., -8.]])
    label = torch.tensor([1, 2])
    masked_fill_margin(scores, label)
    # torch.tensor([2., -10.])

tensor-drills check masked_fill_margin
tensor-drills hint masked_fill_margin
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def masked_fill_margin(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 2979c461366a
