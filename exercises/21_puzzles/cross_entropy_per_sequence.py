"""A loss for each sequence · 每个序列的损失

`scores[i, :, s]` holds the class scores of token s of sequence i, and `label[i, s]` its
class; -100 means that the token does not count. Return for each sequence the mean
cross-entropy loss of its tokens that count, and 0 where none does. No Python loop.

`scores[i, :, s]` 是第 i 个序列第 s 个 token 的各类得分，`label[i, s]` 是它的类别；-100
表示这个 token 不算数。对每个序列，返回算数的 token 的平均交叉熵损失；一个都不算数则为
0。不用 Python 循环。

    loss[i, s] = log(exp(scores[i, 0, s]) + exp(scores[i, 1, s]) + ...)
                 - scores[i, label[i, s], s]
    out[i] = mean of loss[i, s] over all s with label[i, s] != -100, or 0 if there are none

    scores = torch.tensor([[[-2., 0.75], [-1.5, -1.]], [[0.5, 1.25], [0.25, 1.75]]])
    label = torch.tensor([[0, 1], [1, -100]])
    cross_entropy_per_sequence(scores, label)
    # torch.tensor([1.442150592803955, 0.825939416885376])

tensor-drills check cross_entropy_per_sequence
tensor-drills hint cross_entropy_per_sequence
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def cross_entropy_per_sequence(
    scores: Float[Tensor, "b c t"], label: Int[Tensor, "b t"]
) -> Float[Tensor, " b"]:
    raise NotImplementedError  # write your answer here


# generated stub 245b91d8ecc2
