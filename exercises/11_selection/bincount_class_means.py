"""Mean value of each class · 每个类别的平均值

Sample i has the value `values[i]` and the class `label[i]`, from 0 up to and without
`classes`. Return the mean value of each class, and 0 for a class without samples. No
Python loop.

样本 i 的值是 `values[i]`，类别是 `label[i]`，类别从 0 到 `classes` - 1。返回每个类别的
平均值；没有样本的类别为 0。不用 Python 循环。

    out[k] = the mean of all values[i] with label[i] == k, or 0 if there are none

    values = torch.tensor([5., 1., -3., -2., 4., -7., 6.])
    label = torch.tensor([0, 1, 1, 3, 1, 3, 1])
    classes = 4
    bincount_class_means(values, label, classes)
    # torch.tensor([5., 2., 0., -4.5])

tensor-drills check bincount_class_means
tensor-drills hint bincount_class_means
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def bincount_class_means(
    values: Float[Tensor, " n"], label: Int[Tensor, " n"], classes: int
) -> Float[Tensor, " classes"]:
    raise NotImplementedError  # write your answer here


# generated stub 00f051475d17
