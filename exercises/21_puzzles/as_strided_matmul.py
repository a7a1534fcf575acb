"""Matrix product, strided · 矩阵乘法：步长视图

`x @ y` is `(x[:, None, :] * w).sum(dim=2)`, where w[i, j] is column j of `y` for every
i. Return w, of shape (n, m, k), as a view of `y`: nothing is copied. Write it with
`as_strided`; `y` need not be contiguous. `expand`, `expand_as`, `broadcast_to` and
`broadcast_tensors` are ruled out.

`x @ y` 等于 `(x[:, None, :] * w).sum(dim=2)`，其中对每个 i，w[i, j] 都是 `y` 的第 j
列。请返回形状为 (n, m, k) 的 w，它是 `y` 的视图，不拷贝数据。用 `as_strided` 来写；`y`
不一定连续。不允许用 `expand`、`expand_as`、`broadcast_to` 和 `broadcast_tensors`。

    out[i, j, p] = y[p, j]

    x = torch.tensor([[-2., 1.]])
    y = torch.tensor([[3., -6.], [4., 5.]])
    as_strided_matmul(x, y)
    # torch.tensor([[[3., 4.], [-6., 5.]]])

tensor-drills check as_strided_matmul
tensor-drills hint as_strided_matmul
"""

import torch
from jaxtyping import Float
from torch import Tensor


def as_strided_matmul(x: Float[Tensor, "n k"], y: Float[Tensor, "k m"]) -> Float[Tensor, "n m k"]:
    raise NotImplementedError  # write your answer here


# generated stub b749a7e1071d
