"""Sample classes by cumsum · 用 cumsum 采样

Row i of `probs` is a distribution over c classes, and `uniform[i]` a number drawn from
[0, 1). Return the class of each row: the first one at which the running total of its
probabilities exceeds `uniform[i]`. A class of probability 0 is never drawn. No Python
loop.

`probs` 的第 i 行是 c 个类别上的概率分布，`uniform[i]` 是从 [0, 1) 中抽到的数。返回每一
行的类别：概率累加到哪一类时，累加和首次大于 `uniform[i]`。概率为 0 的类别绝不会被抽到。
不用 Python 循环。

    out[i] = the smallest j with probs[i, 0] + ... + probs[i, j] > uniform[i]

    probs = torch.tensor([[0.5, 0.25, 0.25], [0.25, 0.25, 0.5], [0., 1., 0.]])
    uniform = torch.tensor([0.75, 0.125, 0.875])
    cumsum_sample_classes(probs, uniform)
    # torch.tensor([2, 0, 1])

tensor-drills check cumsum_sample_classes
tensor-drills hint cumsum_sample_classes
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def cumsum_sample_classes(
    probs: Float[Tensor, "n c"], uniform: Float[Tensor, " n"]
) -> Int[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub af32f952a8f5
