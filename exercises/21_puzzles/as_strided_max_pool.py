"""Max pooling by strides · 用 stride 做最大池化

Return the maximum of each window of `kernel` by `kernel` pixels; windows begin every
`step` rows and every `step` columns, as long as a whole one fits. `images` need not be
contiguous. Windows by `as_strided`: torch's own pooling and `unfold` are ruled out. No
Python loop.

返回每个 `kernel`×`kernel` 窗口的最大值；窗口每隔 `step` 行、每隔 `step` 列开始一个，放
不下整个窗口就停。`images` 不一定连续。请用 `as_strided` 取窗口：不允许用 torch 自带的池
化和 `unfold`。不用 Python 循环。

    out[i, j, r, s] = the largest of images[i, j, r*step + u, s*step + v] with u, v < kernel

    images = torch.tensor([[[[9., -5., -3.], [-6., -8., -4.], [2., 1., -7.]]]])
    kernel = 2
    step = 1
    as_strided_max_pool(images, kernel, step)
    # torch.tensor([[[[9., -3.], [2., 1.]]]])

tensor-drills check as_strided_max_pool
tensor-drills hint as_strided_max_pool
"""

import torch
from jaxtyping import Float
from torch import Tensor


def as_strided_max_pool(
    images: Float[Tensor, "b c h w"], kernel: int, step: int
) -> Float[Tensor, "b c rows columns"]:
    raise NotImplementedError  # write your answer here


# generated stub 62dd8796d83e
