"""Shuffle with the labels · 连同标签一起打乱

Draw one permutation p of all n samples with `torch.randperm`, from a new
`torch.Generator` on the CPU that is seeded with `seed`. Return the pair of shuffled
samples and labels: row i of the first is row `p[i]` of `x`, and element i of the second
is `label[p[i]]`.

在 CPU 上新建一个 `torch.Generator`，用 `seed` 设定种子，再用 `torch.randperm` 从中抽取
一个 n 个样本的排列 p。返回打乱后的样本与标签（两个张量）：前者的第 i 行是 `x` 的第
`p[i]` 行，后者的第 i 个元素是 `label[p[i]]`。

    first[i] = x[p[i]], second[i] = label[p[i]]

    x = torch.tensor([[3.], [2.], [1.]])
    label = torch.tensor([6, 5, 4])
    seed = 1
    randperm_shuffle(x, label, seed)
    # (torch.tensor([[2.], [1.], [3.]]), torch.tensor([5, 4, 6]))

tensor-drills check randperm_shuffle
tensor-drills hint randperm_shuffle
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def randperm_shuffle(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"], seed: int
) -> tuple[Float[Tensor, "n d"], Int[Tensor, " n"]]:
    raise NotImplementedError  # write your answer here


# generated stub 7229c76d2d3d
