"""roll by hand · 手工实现 roll

Move the values of each row `shift` places to the right; what leaves the row at its end
comes in at its front. `shift` may be negative or larger than n. Build it from `arange`,
arithmetic and indexing. Ruled out: `roll`, `cat` and their kin. No Python loop.

把每一行的值向右移 `shift` 位，从行尾移出的值回到行首。`shift` 可以是负数，也可以大于
n。请用 `arange`、算术运算和索引来构造。不能用 `roll`、`cat` 及同类函数。不用 Python 循
环。

    out[i, (j + shift) mod n] = x[i, j]

    x = torch.tensor([[2., 4., 5.], [6., 1., 3.]])
    shift = 1
    roll_by_indexing(x, shift)
    # torch.tensor([[5., 2., 4.], [3., 6., 1.]])

tensor-drills check roll_by_indexing
tensor-drills hint roll_by_indexing
"""

import torch
from jaxtyping import Float
from torch import Tensor


def roll_by_indexing(x: Float[Tensor, "b n"], shift: int) -> Float[Tensor, "b n"]:
    raise NotImplementedError  # write your answer here


# generated stub 2c245a123696
