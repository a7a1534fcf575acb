"""Normalise photos · 归一化照片

`photos` are uint8 with values from 0 to 255 and the channels last. Return them as
float32 with the channels in dim 1, scaled to 0 ... 1, then normalised: from every pixel
the `mean` of its channel is subtracted, and the difference divided by the `std` of its
channel. Both are those of the scaled values.

`photos` 是 uint8，取值 0 到 255，通道在最后一维。返回 float32，通道移到 dim 1；先缩放到
0 到 1，再归一化：每个通道的每个像素减去该通道的 `mean`，再除以该通道的 `std`。两者都是
对缩放后的值而言。

    out[i, j, k, l] = (photos[i, k, l, j] / 255 - mean[j]) / std[j]

    photos = torch.tensor([[[[59], [17]]]], dtype=torch.uint8)
    mean = torch.tensor([0.0625])
    std = torch.tensor([0.0625])
    normalize_photos(photos, mean, std)
    # torch.tensor([[[[2.701960802078247, 0.06666667014360428]]]])

tensor-drills check normalize_photos
tensor-drills hint normalize_photos
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def normalize_photos(
    photos: Int[Tensor, "b h w c"], mean: Float[Tensor, " c"], std: Float[Tensor, " c"]
) -> Float[Tensor, "b c h w"]:
    raise NotImplementedError  # write your answer here


# generated stub f5f29ce4353b
