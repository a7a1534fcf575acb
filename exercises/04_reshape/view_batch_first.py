"""Repair: batch first · 改错：批次在前

Repair the function. `x[s, i]` is step s of sequence i; the result should have the
sequence first and the step second. As it stands the shape is right, and steps of
different sequences are mixed.

请改正这个函数。`x[s, i]` 是序列 i 的第 s 步；结果应当先是序列、后是步。现在形状是对的，
但不同序列的步混在了一起。

    out[i, s, j] = x[s, i, j]

    x = torch.tensor([[[4.], [2.]], [[1.], [3.]]])
    view_batch_first(x)
    # torch.tensor([[[4.], [1.]], [[2.], [3.]]])

tensor-drills check view_batch_first
tensor-drills hint view_batch_first
"""

import torch
from jaxtyping import Float
from torch import Tensor


def view_batch_first(x: Float[Tensor, "t b d"]) -> Float[Tensor, "b t d"]:
    t, b, d = x.shape
    return x.view(b, t, d)


# generated stub 3ab097dfbae7
