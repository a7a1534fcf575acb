"""Block diagonal matrix · 分块对角矩阵

Graphs are batched by placing their adjacency matrices along the diagonal of a large
one. Return that matrix: `blocks` in order from the upper left to the lower right, 0
everywhere else. `block_diag` and Python loops are ruled out.

把多张图合成一批时，会把它们的邻接矩阵沿一个大矩阵的对角线排开。返回这个大矩阵：`blocks`
从左上到右下依次排列，其余处都是 0。不允许用 `block_diag` 和 Python 循环。

    out[k * r + i, k * c + j] = blocks[k, i, j], 0 elsewhere

    blocks = torch.tensor([[[-2.]], [[1.]]])
    block_diagonal(blocks)
    # torch.tensor([[-2., 0.], [0., 1.]])

tensor-drills check block_diagonal
tensor-drills hint block_diagonal
"""

import torch
from jaxtyping import Float
from torch import Tensor


def block_diagonal(blocks: Float[Tensor, "n r c"]) -> Float[Tensor, "n*r n*c"]:
    raise NotImplementedError  # write your answer here


# generated stub 9b067cc46a42
