"""Drop the channel dim · 去掉通道维

`images` is a batch of grey images: its channel dim has size 1. Return the batch without
that dim, whatever the other sizes are.

`images` 是一批灰度图，通道维的大小为 1。返回去掉这一维后的结果，其余各维的大小可以是任
意值。

    out[i, k, l] = images[i, 0, k, l]

    images = torch.tensor([[[[1., 4.], [2., 3.]]]])
    squeeze_channel(images)
    # torch.tensor([[[1., 4.], [2., 3.]]])

tensor-drills check squeeze_channel
tensor-drills hint squeeze_channel
"""

import torch
from jaxtyping import Float
from torch import Tensor


def squeeze_channel(images: Float[Tensor, "b 1 h w"]) -> Float[Tensor, "b h w"]:
    raise NotImplementedError  # write your answer here


# generated stub 770dd447e225
