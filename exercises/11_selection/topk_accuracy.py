"""Top-1 to top-k accuracy · top-1 到 top-k 准确率

Top-r accuracy is the fraction of samples whose `label` is among the r classes with the
highest scores of its row. Return it for r = 1, 2, …, `k`, as float32. `k` is at most c.
No two scores of a row are equal. No Python loop.

top-r 准确率，是指 `label` 落在本行得分最高的 r 个类别之中的样本所占的比例。对 r = 1, 2,
…, `k` 依次返回它，类型为 float32。`k` 不超过类别数 c。同一行里没有相等的得分。不用
Python 循环。

    out[r - 1] = (how many i have fewer than r scores of row i above scores[i, label[i]]) / n

    scores = torch.tensor([[1., 2., 3.]])
    label = torch.tensor([1])
    k = 3
    topk_accuracy(scores, label, k)
    # torch.tensor([0., 1., 1.])

tensor-drills check topk_accuracy
tensor-drills hint topk_accuracy
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def topk_accuracy(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"], k: int
) -> Float[Tensor, " k"]:
    raise NotImplementedError  # write your answer here


# generated stub 2c2f21b9ab50
