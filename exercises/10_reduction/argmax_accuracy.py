"""Accuracy from logits · 由 logits 求准确率

`logits[k, i]` holds the class scores that model k gives to sample i; the class with the
highest score is its prediction. Return the accuracy of each model: the share of samples
whose prediction is `label[i]`, in float32. No Python loop.

`logits[k, i]` 是模型 k 给样本 i 的各类得分，得分最高的类别就是它的预测。返回每个模型的
准确率：预测等于 `label[i]` 的样本所占的比例，用 float32。不用 Python 循环。

    out[k] = (number of i for which logits[k, i, label[i]] is the largest of logits[k, i]) / n

    logits = torch.tensor([[[1., 4., 0.], [2., 1., 3.]], [[5., 2., 1.], [0., 3., 6.]]])
    label = torch.tensor([1, 2])
    argmax_accuracy(logits, label)
    # torch.tensor([1., 0.5])

tensor-drills check argmax_accuracy
tensor-drills hint argmax_accuracy
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def argmax_accuracy(
    logits: Float[Tensor, "m n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, " m"]:
    raise NotImplementedError  # write your answer here


# generated stub 16e89bd94b66
