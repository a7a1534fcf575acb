"""Matrix times vector, strided · 矩阵乘向量：步长视图

`x @ v` is `(x * w).sum(dim=1)`, where every row of w is `v`. Return w, of the shape of
`x`, as a view of `v`: nothing is copied. Write it with `as_strided`; `v` need not be
contiguous. `expand`, `expand_as`, `broadcast_to` and `broadcast_tensors` are ruled out.

`x @ v` 等于 `(x * w).sum(dim=1)`，其中 w 的每一行都是 `v`。请返回 w：形状与 `x` 相同，
是 `v` 的视图，不拷贝数据。用 `as_strided` 来写；`v` 不一定连续。不允许用 `expand`、
`expand_as`、`broadcast_to` 和 `broadcast_tensors`。

    out[i, j] = v[j]

    x = torch.tensor([[4., -3.], [-5., -6.]])
    v = torch.tensor([1., -2.])
    as_strided_matrix_vector(x, v)
    # torch.tensor([[1., -2.], [1., -2.]])

tensor-drills check as_strided_matrix_vector
tensor-drills hint as_strided_matrix_vector
"""

import torch
from jaxtyping import Float
from torch import Tensor


def as_strided_matrix_vector(
    x: Float[Tensor, "n m"], v: Float[Tensor, " m"]
) -> Float[Tensor, "n m"]:
    raise NotImplementedError  # write your answer here


# generated stub 7d7660289a90
