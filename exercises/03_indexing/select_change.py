"""From first to last step · 从第一步到最后一步的变化

`x` holds b sequences of t steps with d features each. Return by how much each feature
changes from the first step of its sequence to the last.

`x` 里有 b 个序列，每个序列 t 步，每步 d 个特征。返回每个特征从所在序列的第一步到最后一
步变化了多少。

    out[i, j] = x[i, t - 1, j] - x[i, 0, j]

    x = torch.tensor([[[-1., -5.], [3., 6.]], [[4., 2.], [7., 8.]]])
    select_change(x)
    # torch.tensor([[4., 11.], [3., 6.]])

tensor-drills check select_change
tensor-drills hint select_change
"""

import torch
from jaxtyping import Float
from torch import Tensor


def select_change(x: Float[Tensor, "b t d"]) -> Float[Tensor, "b d"]:
    raise NotImplementedError  # write your answer here


# generated stub 0cdda540c87a
