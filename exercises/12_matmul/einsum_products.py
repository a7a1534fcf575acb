"""Six products by einsum · 用 einsum 写六种乘积

Return six results as a tuple, each by `einsum` alone: the dot product of `u` and `v`;
their outer product; `a` times `v`; `a` times the transpose of `b`; the trace of `b`;
and `a` times each matrix of `batch`. The formulas say it exactly.

用元组返回六个结果，每个都只用 `einsum`：`u` 与 `v` 的点积；它们的外积；`a` 乘 `v`；`a`
乘 `b` 的转置；`b` 的迹；`a` 分别乘 `batch` 中的每个矩阵。确切的定义见公式。

    dot = sum over i of u[i] * v[i]
    outer[i, j] = u[i] * v[j]
    av[i] = sum over j of a[i, j] * v[j]
    ab[i, k] = sum over j of a[i, j] * b[k, j]
    trace = sum over i of b[i, i]
    all[s, i, k] = sum over j of a[i, j] * batch[s, j, k]

tensor-drills check einsum_products
tensor-drills hint einsum_products
"""

import torch
from jaxtyping import Float
from torch import Tensor


def einsum_products(
    u: Float[Tensor, " m"],
    v: Float[Tensor, " m"],
    a: Float[Tensor, "n m"],
    b: Float[Tensor, "m m"],
    batch: Float[Tensor, "s m k"],
) -> tuple[
    Float[Tensor, ""],
    Float[Tensor, "m m"],
    Float[Tensor, " n"],
    Float[Tensor, "n m"],
    Float[Tensor, ""],
    Float[Tensor, "s n k"],
]:
    raise NotImplementedError  # write your answer here


# generated stub 3cbe92604b20
