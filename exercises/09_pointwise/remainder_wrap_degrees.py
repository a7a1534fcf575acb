"""Wrap angles around · 把角度绕回一圈之内

Return every angle, given in degrees, as the same direction in [-180, 180): whole turns
of 360 are added or taken away. So 190 becomes -170, -190 becomes 170, and 180 becomes
-180.

把每个角度（单位是度）换成同一方向、落在 [-180, 180) 内的角度：加上或减去整圈的 360。例
如 190 变成 -170，-190 变成 170，180 变成 -180。

    out[i] = angle[i] + 360 * k[i], with k[i] whole, and -180 <= out[i] < 180

    angle = torch.tensor([540., -540., 900., -750.])
    remainder_wrap_degrees(angle)
    # torch.tensor([-180., -180., -180., -30.])

tensor-drills check remainder_wrap_degrees
tensor-drills hint remainder_wrap_degrees
"""

import torch
from jaxtyping import Float
from torch import Tensor


def remainder_wrap_degrees(angle: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    raise NotImplementedError  # write your answer here


# generated stub 192b07e17797
