"""Which are positive definite · 哪些矩阵正定

Return for each of the b matrices in `a` whether it is symmetric and positive definite:
`x @ a[i] @ x` is positive for every nonzero vector x. No symmetric matrix here is
singular, or nearly so.

对 `a` 中的 b 个矩阵逐一判断是否对称且正定：对每个非零向量 x，`x @ a[i] @ x` 都是正数。
这里的对称矩阵都不是奇异的，也不接近奇异。

    out[i] = whether a[i] equals its transpose and the determinants of its upper left corners,
    1 x 1, 2 x 2 and so on up to n x n, are all positive (Sylvester's criterion)

    a = torch.tensor([[[2., 1.], [1., 2.]], [[1., 2.], [2., 1.]], [[2., 1.], [0., 2.]]])
    posdef_matrices(a)
    # torch.tensor([True, False, False])

tensor-drills check posdef_matrices
tensor-drills hint posdef_matrices
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def posdef_matrices(a: Float[Tensor, "b n n"]) -> Bool[Tensor, " b"]:
    raise NotImplementedError  # write your answer here


# generated stub 794dddc35b99
