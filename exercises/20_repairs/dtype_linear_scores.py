"""Repair: mismatched dtypes · 改错：dtype 对不上

Repair the function. It should return `data @ weight` in the dtype of `weight`: float32
for most models, but not for all. `data` often comes from NumPy, and then is float64. As
it stands it raises whenever the two differ.

请改正这个函数。它应当按 `weight` 的 dtype 返回 `data @ weight`：多数模型是 float32，但
并非全部。`data` 常常来自 NumPy，那时是 float64。现在只要两者不同就会报错。

    out[i, j] = data[i, 0] * weight[0, j] + data[i, 1] * weight[1, j] + ...

    data = torch.tensor([[1.], [-2.]])
    weight = torch.tensor([[4., -3.]], dtype=torch.float64)
    dtype_linear_scores(data, weight)
    # torch.tensor([[4., -3.], [-8., 6.]], dtype=torch.float64)

tensor-drills check dtype_linear_scores
tensor-drills hint dtype_linear_scores
"""

import torch
from jaxtyping import Float
from torch import Tensor


def dtype_linear_scores(
    data: Float[Tensor, "n d"], weight: Float[Tensor, "d k"]
) -> Float[Tensor, "n k"]:
    return data @ weight


# generated stub 4186d01e7bb6
