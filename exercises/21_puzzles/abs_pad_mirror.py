"""Mirror both ends of a series · 在序列两端镜像填充

Extend each row of `x` by `left` values before it and `right` after it, as if a mirror
stood at its first value and another at its last; these two are not repeated. [1, 2, 3]
with 2 on each side becomes [3, 2, 1, 2, 3, 2, 1]. `left` and `right` are below t. No
Python loop; `pad`, `flip`, `fliplr` and `flipud` are ruled out.

在 `x` 的每一行前面补 `left` 个值，后面补 `right` 个值，就像在首尾两个值处各立一面镜子；
这两个值本身不重复。[1, 2, 3] 两边各补 2 个，得 [3, 2, 1, 2, 3, 2, 1]。`left` 和 `right`
都小于 t。不用 Python 循环；不允许用 `pad`、`flip`、`fliplr` 和 `flipud`。

    out[i, s] = x[i, p], p = s - left, but -p for p < 0 and 2 * (t - 1) - p for p > t - 1

    x = torch.tensor([[3., 1., 2.]])
    left = 1
    right = 0
    abs_pad_mirror(x, left, right)
    # torch.tensor([[1., 3., 1., 2.]])

tensor-drills check abs_pad_mirror
tensor-drills hint abs_pad_mirror
"""

import torch
from jaxtyping import Float
from torch import Tensor


def abs_pad_mirror(
    x: Float[Tensor, "b t"], left: int, right: int
) -> Float[Tensor, "b left+t+right"]:
    raise NotImplementedError  # write your answer here


# generated stub 92801b9e8e6f
