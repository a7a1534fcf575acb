"""Channels before the pixels · 把通道挪到像素之前

`images` ends with the dims (height, width, channel); before them there may be a batch
dim, several dims, or none at all. Return `images` with these three in the order
(channel, height, width), without copying: the result is a view of `images`.

`images` 的最后三维是（高, 宽, 通道），前面可能有一个批次维、好几维，也可能一维都没有。
返回 `images` 的最后三维改成（通道, 高, 宽）的结果，不拷贝数据：结果必须是 `images` 的视
图。

    out[..., j, k, l] = images[..., k, l, j]

    images = torch.tensor([[[2., 1.], [3., 4.]]])
    movedim_channels_first(images)
    # torch.tensor([[[2., 3.]], [[1., 4.]]])

tensor-drills check movedim_channels_first
tensor-drills hint movedim_channels_first
"""

import torch
from jaxtyping import Float
from torch import Tensor


def movedim_channels_first(
    images: Float[Tensor, "*batch h w c"],
) -> Float[Tensor, "*batch c h w"]:
    raise NotImplementedError  # write your answer here


# generated stub b2e5af7f4655
