"""Class scores of one sample · 一个样本的各类得分

Row k of `weight` holds the weights of class k. Return the score of each class for the
features `x` of one sample: the dot product of its row with `x`.

`weight` 的第 k 行是类别 k 的权重。对一个样本的特征 `x`，返回每个类别的得分：该类别那一
行与 `x` 的点积。

    out[k] = sum over j of weight[k, j] * x[j]

    weight = torch.tensor([[-6., -4.], [-1., 3.], [7., 8.], [2., -5.]])
    x = torch.tensor([-9., 10.])
    mv_class_scores(weight, x)
    # torch.tensor([14., 39., 17., -68.])

tensor-drills check mv_class_scores
tensor-drills hint mv_class_scores
"""

import torch
from jaxtyping import Float
from torch import Tensor


def mv_class_scores(weight: Float[Tensor, "c d"], x: Float[Tensor, " d"]) -> Float[Tensor, " c"]:
    raise NotImplementedError  # write your answer here


# generated stub 84f062f1bd72
