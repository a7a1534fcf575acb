"""Append a zero · 末尾补一个零

Return `x` with one zero after its last element, on the device of `x` and with the dtype
of `x`, whatever they are: `x` may be float16, float32 or float64, on the CPU or on a
GPU.

返回在 `x` 最后一个元素之后补上一个零的张量，设备和 dtype 都与 `x` 相同：`x` 可能是
float16、float32 或 float64，可能在 CPU 上，也可能在 GPU 上。

    out[i] = x[i] if i < n else 0

    x = torch.tensor([3., 1., -4., -2.])
    new_zeros_append(x)
    # torch.tensor([3., 1., -4., -2., 0.])

tensor-drills check new_zeros_append
tensor-drills hint new_zeros_append
"""

import torch
from jaxtyping import Float
from torch import Tensor


def new_zeros_append(x: Float[Tensor, " n"]) -> Float[Tensor, "n+1"]:
    raise NotImplementedError  # write your answer here


# generated stub ac6e8ed90e9b
