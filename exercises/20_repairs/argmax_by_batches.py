"""Repair: accuracy by batches · 改错：分批计算准确率

Repair the function. A sample is right if its highest score is that of its label. Return
the share of samples that are right, as a Python float; they are looked at `size` at a
time. With a `size` of 1 it works; larger ones mostly give an accuracy far too low.

请改正这个函数。样本得分最高的类别等于其标签，就算分对。以 Python 的 float 返回分对的样
本所占的比例；每次看 `size` 个样本。现在 `size` 为 1 时正确，更大时准确率通常低得离谱。

    out = (number of i with scores[i, label[i]] > scores[i, j] for all other j) / n

    scores = torch.tensor([[1., 3.], [4., 2.]])
    label = torch.tensor([1, 0])
    size = 2
    argmax_by_batches(scores, label, size)
    # 1.0

tensor-drills check argmax_by_batches
tensor-drills hint argmax_by_batches
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def argmax_by_batches(scores: Float[Tensor, "n c"], label: Int[Tensor, " n"], size: int) -> float:
    right = 0
    for start in range(0, len(scores), size):
        guess = scores[start : start + size].argmax()
        right += (guess == label[start : start + size]).sum().item()
    return right / len(scores)


# generated stub 5f814e8f652a
