"""Zero the padded steps · 把填充的步置零

Step s of sequence i is real where `keep[i, s]` is True, and padding elsewhere. Return
`x` with all features of the padded steps set to 0. Leave `x` itself as it is.

`keep[i, s]` 为 True 时，序列 i 的第 s 步是真实数据，否则是填充。返回把填充步的所有特征
都置 0 的 `x`，`x` 本身不要改动。

    out[i, s, j] = x[i, s, j] if keep[i, s] else 0

    x = torch.tensor([[[-4., 2.], [-1., -3.]]])
    keep = torch.tensor([[False, True]])
    none_zero_padding(x, keep)
    # torch.tensor([[[0., 0.], [-1., -3.]]])

tensor-drills check none_zero_padding
tensor-drills hint none_zero_padding
"""

import torch
from jaxtyping import Bool, Float
from torch import Tensor


def none_zero_padding(
    x: Float[Tensor, "b t d"], keep: Bool[Tensor, "b t"]
) -> Float[Tensor, "b t d"]:
    raise NotImplementedError  # write your answer here


# generated stub 10e137f93756
