"""Sliding windows as a view · 滑动窗口视图

Return the windows of `series`, one a row: the first `width` elements, then the `width`
elements that begin `step` further on, and so on, as long as a whole window is left.
Nothing is copied: the result is a view of `series`, which need not be contiguous.

返回 `series` 的各个窗口，每行一个：先是最前面的 `width` 个元素，然后是往后移 `step` 个
位置开始的 `width` 个元素，依次类推，直到剩下的不够一个窗口。不拷贝数据：结果是 `series`
的视图，而 `series` 不一定连续。

    out[i, j] = series[i * step + j]

    series = torch.tensor([2., 3., 1.])
    width = 2
    step = 1
    window_view(series, width, step)
    # torch.tensor([[2., 3.], [3., 1.]])

tensor-drills check window_view
tensor-drills hint window_view
"""

import torch
from jaxtyping import Float
from torch import Tensor


def window_view(
    series: Float[Tensor, " n"], width: int, step: int
) -> Float[Tensor, "windows width"]:
    raise NotImplementedError  # write your answer here


# generated stub 85033f9ab674
