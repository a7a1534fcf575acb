"""Freeze the first layer · 冻结第一层

Return `tanh(x @ w1) @ w2`. The gradients are compared too: `w1` is frozen and gets
none, or 0; `x` and `w2` get theirs, as if nothing were frozen. Leave the flag
`requires_grad` of `w1` as it is.

返回 `tanh(x @ w1) @ w2`。梯度也会比较：`w1` 被冻结，没有梯度（或梯度为 0）；`x` 和 `w2`
的梯度照常，与没有冻结时一样。不要改动 `w1` 的 `requires_grad` 标志。

    out[i, k] = sum over j of tanh(sum over m of x[i, m] * w1[m, j]) * w2[j, k];  w1.grad = 0

    x = torch.tensor([[0.0625], [-0.125]])
    w1 = torch.tensor([[-0.25, 0.1875]])
    w2 = torch.tensor([[0.375], [-0.3125]])
    freeze_first_weight(x, w1, w2)
    # torch.tensor([[-0.009520839899778366], [0.019037814810872078]])

tensor-drills check freeze_first_weight
tensor-drills hint freeze_first_weight
"""

import torch
from jaxtyping import Float
from torch import Tensor


def freeze_first_weight(
    x: Float[Tensor, "n d"], w1: Float[Tensor, "d h"], w2: Float[Tensor, "h c"]
) -> Float[Tensor, "n c"]:
    raise NotImplementedError  # write your answer here


# generated stub af66fc61433d
