"""Repair: shuffled minibatches · 改错：打乱后的小批次

Repair the function. It should put the samples into the given `order`, `order[0]` first,
and return minibatches of `size` samples as pairs (samples, labels); the last may be
smaller. Nothing raises, but a model trained on them does no better than guessing.

请改正这个函数。它应当按给定的 `order` 排列样本（`order[0]` 排第一），每 `size` 个样本组
成一个小批次，以 (样本, 标签) 成对返回；最后一批可以少一些。现在不报错，但用它训练的模型
与瞎猜差不多。

    Row i of batch j: (x[order[j * size + i]], label[order[j * size + i]])

    x = torch.tensor([[-1.], [2.]])
    label = torch.tensor([3, 4])
    order = torch.tensor([1, 0])
    size = 2
    shuffle_minibatches(x, label, order, size)
    # [(torch.tensor([[2.], [-1.]]), torch.tensor([4, 3]))]

tensor-drills check shuffle_minibatches
tensor-drills hint shuffle_minibatches
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def shuffle_minibatches(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"], order: Int[Tensor, " n"], size: int
) -> list[tuple[Tensor, Tensor]]:
    x = x[order]
    batches = []
    for start in range(0, len(x), size):
        stop = start + size
        batches.append((x[start:stop], label[start:stop]))
    return batches


# generated stub 62e8de77e6d0
