"""Repair: a refilled buffer · 改错：反复填充的缓冲区

Repair the function. It should return the sum of each of the `readings` as float32. It
fills one NumPy buffer again and again, and expects the tensor to follow. As it stands
all sums are 0.

请改正这个函数。它应当以 float32 返回 `readings` 中每次读数的总和。函数反复填充同一个
NumPy 缓冲区，并指望张量跟着变。现在所有的和都是 0。

    out[i] = readings[i][0] + readings[i][1] + ...

    readings = [[1.0, 6.0], [8.0, 3.0], [5.0, 7.0], [2.0, 4.0]]
    from_numpy_refilled_buffer(readings)
    # torch.tensor([7., 11., 12., 6.])

tensor-drills check from_numpy_refilled_buffer
tensor-drills hint from_numpy_refilled_buffer
"""

import torch
from jaxtyping import Float
from torch import Tensor


def from_numpy_refilled_buffer(readings: list[list[float]]) -> Float[Tensor, " n"]:
    import numpy as np

    buffer = np.zeros(len(readings[0]), dtype=np.float32)
    frame = torch.tensor(buffer)  # frame and buffer share their memory
    sums = []
    for reading in readings:
        buffer[:] = reading
        sums.append(frame.sum())
    return torch.stack(sums)


# generated stub 953af0080904
