"""The Jacobian of softmax · softmax 的雅可比矩阵

For each row of `scores` return the Jacobian of its softmax p: the element at (i, j, k)
is the derivative of `p[i, j]` with respect to `scores[i, k]`. Scores may be large. No
Python loop.

对 `scores` 的每一行，返回其 softmax p 的雅可比矩阵：(i, j, k) 处的元素是 `p[i, j]` 对
`scores[i, k]` 的导数。得分可能很大。不用 Python 循环。

    out[i, j, k] = d p[i, j] / d scores[i, k],  where p[i] = softmax(scores[i])

    scores = torch.tensor([[0., 0.]])
    softmax_jacobian(scores)
    # torch.tensor([[[0.25, -0.25], [-0.25, 0.25]]])

tensor-drills check softmax_jacobian
tensor-drills hint softmax_jacobian
"""

import torch
from jaxtyping import Float
from torch import Tensor


def softmax_jacobian(scores: Float[Tensor, "n c"]) -> Float[Tensor, "n c c"]:
    raise NotImplementedError  # write your answer here


# generated stub ccaca64d15d3
