"""A 1-D convolution by strides · 用 stride 做一维卷积

Return what `conv1d` returns for `signal` and `weight` with stride `step`, without
padding or bias; `signal` need not be contiguous. Windows by `as_strided`, then a
product: torch's own convolutions and `unfold` are ruled out. No Python loop.

返回 `conv1d` 对 `signal` 和 `weight` 的结果，步长为 `step`，不填充，没有偏置；`signal`
不一定连续。先用 `as_strided` 取窗口，再做乘积：不允许用 torch 自带的卷积和 `unfold`。不
用 Python 循环。

    out[i, f, s] = sum over j, u of signal[i, j, s * step + u] * weight[f, j, u]

    signal = torch.tensor([[[5., 4., 2., 3., -6., -1.]]])
    weight = torch.tensor([[[-8., -9., 10.]], [[7., -11., 12.]]])
    step = 1
    as_strided_conv1d(signal, weight, step)
    # torch.tensor([[[-56., -20., -103., 20.], [15., 42., -91., 75.]]])

tensor-drills check as_strided_conv1d
tensor-drills hint as_strided_conv1d
"""

import torch
from jaxtyping import Float
from torch import Tensor


def as_strided_conv1d(
    signal: Float[Tensor, "b c t"], weight: Float[Tensor, "o c k"], step: int
) -> Float[Tensor, "b o windows"]:
    raise NotImplementedError  # write your answer here


# generated stub 4ba419ea4620
