"""All pairs, in two lists · 列出所有配对

List every pair of an element of `x` with an element of `y`: first `x[0]` with each of
`y` in turn, then `x[1]` with each of `y`, and so on. Return two tensors, the left and
the right members of the pairs. No Python loop.

列出 `x` 的元素与 `y` 的元素的所有配对：先是 `x[0]` 依次与 `y` 的每个元素配对，再是
`x[1]`，依次类推。返回两个张量：各对的左元素和右元素。不用 Python 循环。

    left[i * m + j] = x[i];  right[i * m + j] = y[j]

    x = torch.tensor([1., 2.])
    y = torch.tensor([4., 3.])
    repeat_all_pairs(x, y)
    # (torch.tensor([1., 1., 2., 2.]), torch.tensor([4., 3., 4., 3.]))

tensor-drills check repeat_all_pairs
tensor-drills hint repeat_all_pairs
"""

import torch
from jaxtyping import Float
from torch import Tensor


def repeat_all_pairs(
    x: Float[Tensor, " n"], y: Float[Tensor, " m"]
) -> tuple[Float[Tensor, "n*m"], Float[Tensor, "n*m"]]:
    raise NotImplementedError  # write your answer here


# generated stub 56679858c7c9
