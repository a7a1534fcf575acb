"""Repair: a blurred mirror · 改错：模糊的镜像

Repair the function. It should return each of the `images` mirrored left to right, with
every pixel keeping its value. As it stands the picture is mirrored, but blurred, and
its borders are too dark.

请改正这个函数。它应当把 `images` 中每张图左右翻转，每个像素的值不变。现在图像虽然翻转
了，却变得模糊，而且四周偏暗。

    out[i, j, k, l] = images[i, j, k, w - 1 - l]

    images = torch.tensor([[[[0.5, 0.75], [1., 0.25]]]])
    grid_sample_mirror(images)
    # torch.tensor([[[[0.75, 0.5], [0.25, 1.]]]])

tensor-drills check grid_sample_mirror
tensor-drills hint grid_sample_mirror
"""

import torch
from jaxtyping import Float
from torch import Tensor


def grid_sample_mirror(images: Float[Tensor, "b c h w"]) -> Float[Tensor, "b c h w"]:
    b, _, h, w = images.shape
    y, x = torch.meshgrid(
        torch.linspace(-1, 1, h, device=images.device),
        torch.linspace(1, -1, w, device=images.device),
        indexing="ij",
    )
    grid = torch.stack([x, y], dim=-1).expand(b, h, w, 2)
    return torch.nn.functional.grid_sample(images, grid, align_corners=False)


# generated stub 4d2f7365b077
