"""Every query with every key · 每个 query 与每个 key

For each batch entry, return the dot products of every query with every key: row q,
column k. No Python loop.

对批次中的每一项，返回每个 query 与每个 key 的点积：行是 query，列是 key。不用 Python 循
环。

    out[i, q, k] = sum over f of queries[i, q, f] * keys[i, k, f]

    queries = torch.tensor([[[7., -3.], [1., 2.]], [[-5., 4.], [-8., -6.]]])
    keys = torch.tensor([[[15., 14.], [-16., -9.]], [[-11., 12.], [-10., -13.]]])
    matmul_all_pairs(queries, keys)
    # torch.tensor([[[63., -85.], [43., -34.]], [[103., -2.], [16., 158.]]])

tensor-drills check matmul_all_pairs
tensor-drills hint matmul_all_pairs
"""

import torch
from jaxtyping import Float
from torch import Tensor


def matmul_all_pairs(
    queries: Float[Tensor, "b q d"], keys: Float[Tensor, "b k d"]
) -> Float[Tensor, "b q k"]:
    raise NotImplementedError  # write your answer here


# generated stub fce8a84eef6d
