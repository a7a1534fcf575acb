"""Class names to indices · 类别名变成索引

A tensor cannot hold strings. Return for each of `names` its place in `classes`, counted
from 0, as an int64 tensor: what a loss or an embedding takes. Each name occurs once in
`classes`; `names` may repeat some or be empty.

张量里不能放字符串。对 `names` 中的每个名字，返回它在 `classes` 中的位置（从 0 数起），
结果是 int64 张量，可以直接交给损失函数或嵌入层。每个名字在 `classes` 中恰好出现一次；
`names` 可以有重复，也可以为空。

    out[i] = the k for which classes[k] == names[i]

    names = ['dog', 'cat', 'cat', 'bird', 'fish', 'cat']
    classes = ['dog', 'cat', 'bird', 'fish', 'ant']
    strings_to_indices(names, classes)
    # torch.tensor([0, 1, 1, 2, 3, 1])

tensor-drills check strings_to_indices
tensor-drills hint strings_to_indices
"""

import torch
from jaxtyping import Int
from torch import Tensor


def strings_to_indices(names: list[str], classes: list[str]) -> Int[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 446053aaa652
