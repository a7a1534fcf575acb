"""Fill every third row · 每几行填一行

Set rows 0, `step`, 2 * `step`, ... of `x` to `value`, in place, and return `x`: with a
`step` of 3, every third row. The caller's tensor must change.

原地把 `x` 的第 0、`step`、2 * `step`……行填成 `value`，并返回 `x`；`step` 为 3 时就是每
三行填一行。调用者手里的张量必须随之改变。

    x[i, j] becomes value where i is a multiple of step; out is x

    x = torch.tensor([[5., 1.], [6., 2.], [4., 3.]])
    step = 2
    value = 0.0
    slice_fill_rows(x, step, value)
    # torch.tensor([[0., 0.], [6., 2.], [0., 0.]])

tensor-drills check slice_fill_rows
tensor-drills hint slice_fill_rows
"""

import torch
from jaxtyping import Float
from torch import Tensor


def slice_fill_rows(x: Float[Tensor, "n d"], step: int, value: float) -> Float[Tensor, "n d"]:
    raise NotImplementedError  # write your answer here


# generated stub 21a480e56668
