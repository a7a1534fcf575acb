"""Repair: a two-column table · 改错：两列组成一张表

Repair the function. The result should be a table with a row for each person: first the
height, then the weight. As it stands one long vector comes back.

请改正这个函数。结果应当是一张表，每个人占一行：先是身高，再是体重。现在返回的是一个长向
量。

    out[i, 0] = height[i];  out[i, 1] = weight[i]

    height = torch.tensor([1., 2.])
    weight = torch.tensor([4., 3.])
    hstack_feature_table(height, weight)
    # torch.tensor([[1., 4.], [2., 3.]])

tensor-drills check hstack_feature_table
tensor-drills hint hstack_feature_table
"""

import torch
from jaxtyping import Float
from torch import Tensor


def hstack_feature_table(
    height: Float[Tensor, " n"], weight: Float[Tensor, " n"]
) -> Float[Tensor, "n 2"]:
    return torch.hstack([height, weight])


# generated stub c91fe2013b93
