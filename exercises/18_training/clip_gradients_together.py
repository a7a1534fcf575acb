"""Clip a model's gradients · 裁剪整个模型的梯度

`gradients` are those of a model, one tensor for each parameter. Taken together as one
long vector they have a norm. Where it is larger than `limit`, return them all scaled by
one factor so that it is `limit`; otherwise return the same values. The tensors given
stay as they are.

`gradients` 是一个模型的梯度，每个参数一个张量。把它们连成一个长向量，就有一个范数。如果
范数大于 `limit`，用同一个系数缩放所有梯度，使范数等于 `limit`；否则原值返回。传入的张量
不得改动。

    norm = the square root of the sum of value ** 2 over all values of all tensors
    out[k] = gradients[k] * limit / norm if norm > limit else gradients[k]

    gradients = [torch.tensor([-2., 1., 3.])]
    limit = 2.0
    clip_gradients_together(gradients, limit)
    # [torch.tensor([-1.0690449476242065, 0.5345224738121033, 1.6035674810409546])]

tensor-drills check clip_gradients_together
tensor-drills hint clip_gradients_together
"""

import torch
from jaxtyping import Float
from torch import Tensor


def clip_gradients_together(
    gradients: list[Float[Tensor, "..."]], limit: float
) -> list[Float[Tensor, "..."]]:
    raise NotImplementedError  # write your answer here


# generated stub cd210a900dc6
