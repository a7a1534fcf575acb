"""Pick several columns per row · 每行各取若干列

From each row of `x` pick the entries that the same row of `index` names, in its order.
A column may be named more than once.

`index` 的每一行指定了要从 `x` 的同一行取哪几列。按它给出的次序取出这些值；同一列可以取
多次。

    out[i, j] = x[i, index[i, j]]

    x = torch.tensor([[-1., 2.], [-3., -4.]])
    index = torch.tensor([[1, 0], [1, 1]])
    gather_per_row(x, index)
    # torch.tensor([[2., -1.], [-4., -4.]])

tensor-drills check gather_per_row
tensor-drills hint gather_per_row
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def gather_per_row(x: Float[Tensor, "n c"], index: Int[Tensor, "n k"]) -> Float[Tensor, "n k"]:
    raise NotImplementedError  # write your answer here


# generated stub 9a08e090e10b
