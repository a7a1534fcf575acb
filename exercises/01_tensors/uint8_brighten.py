"""Repair: a brighter image · 改错：调亮图像

Repair the function. It adds `amount`, a whole number from -255 to 255, to every pixel
of a uint8 `image`; what would leave the range 0 to 255 should become 0 or 255. The
result is uint8 again. As it stands, the brightest spots turn black.

请改正这个函数。它给 uint8 图像 `image` 的每个像素加上 `amount`（-255 到 255 的整数）；
超出 0 到 255 范围的，应变成 0 或 255。结果仍是 uint8。现在最亮的地方反而变黑了。

    out[i, j] = image[i, j] + amount, but at least 0 and at most 255

    image = torch.tensor([[0, 255], [128, 7]], dtype=torch.uint8)
    amount = 120
    uint8_brighten(image, amount)
    # torch.tensor([[120, 255], [248, 127]], dtype=torch.uint8)

tensor-drills check uint8_brighten
tensor-drills hint uint8_brighten
"""

import torch
from jaxtyping import UInt8
from torch import Tensor


def uint8_brighten(image: UInt8[Tensor, "h w"], amount: int) -> UInt8[Tensor, "h w"]:
    return (image + amount).clamp(0, 255)


# generated stub 9438f5ce2f5d
