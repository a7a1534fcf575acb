"""Cut a signal into frames · 把信号切成帧

Cut `signal` into frames of `size` samples, one after another: one frame per row. The
length of `signal` is a multiple of `size`. The result must be a view of `signal`, which
need not be contiguous.

把 `signal` 依次切成长度为 `size` 的帧，每帧占一行。`signal` 的长度是 `size` 的整数倍。
结果必须是 `signal` 的视图；`signal` 不一定连续。

    out[i, j] = signal[i * size + j]

    signal = torch.tensor([3., 1., 2., 4.])
    size = 2
    view_frames(signal, size)
    # torch.tensor([[3., 1.], [2., 4.]])

tensor-drills check view_frames
tensor-drills hint view_frames
"""

import torch
from jaxtyping import Float
from torch import Tensor


def view_frames(signal: Float[Tensor, " n"], size: int) -> Float[Tensor, "n//size size"]:
    raise NotImplementedError  # write your answer here


# generated stub c0eab4ed7516
