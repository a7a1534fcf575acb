"""Which vectors are not turned · 哪些向量没有转向

The matrix `a` turns most vectors, but some it only stretches: `a @ v` is a multiple of
v. For each row v of `vectors` return this factor (it may be negative or 0), and NaN
where v is turned. No row is zero. No Python loop.

矩阵 `a` 会让多数向量转向，但有些只是被伸缩：`a @ v` 是 v 的倍数。对 `vectors` 的每一行
v 返回这个倍数（可以是负数或 0）；v 转了向的返回 NaN。没有哪一行是零向量。不用 Python 循
环。

    out[i] = the s with (a @ vectors[i])[j] == s * vectors[i, j] for every j, or NaN

    a = torch.tensor([[-2., 0., 0.], [1., -2., 1.], [3., -2., 1.]])
    vectors = torch.tensor([[2., 0., -2.], [0., -1., -1.], [0., 2., 4.], [1., 1., 0.]])
    eigenvector_factors(a, vectors)
    # torch.tensor([-2., -1., 0., float('nan')])

tensor-drills check eigenvector_factors
tensor-drills hint eigenvector_factors
"""

import torch
from jaxtyping import Float
from torch import Tensor


def eigenvector_factors(
    a: Float[Tensor, "n n"], vectors: Float[Tensor, "k n"]
) -> Float[Tensor, " k"]:
    raise NotImplementedError  # write your answer here


# generated stub 111ff318518d
