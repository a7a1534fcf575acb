"""Where is the largest value · 最大值在哪里

Return the place of the largest value of the matrix `x`: its row and its column, as an
int64 tensor of two elements. All values are different. No Python loop.

返回矩阵 `x` 中最大值的位置：行号和列号，组成含两个元素的 int64 张量。所有值互不相同。不
用 Python 循环。

    out = [i, j] for which x[i, j] is largest

    x = torch.tensor([[1., -4., -3.], [2., -6., 5.]])
    argmax_position(x)
    # torch.tensor([1, 2])

tensor-drills check argmax_position
tensor-drills hint argmax_position
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def argmax_position(x: Float[Tensor, "n m"]) -> Int[Tensor, " 2"]:
    raise NotImplementedError  # write your answer here


# generated stub 68313a275525
