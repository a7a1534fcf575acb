import torch
from jaxtyping import UInt8
from torch import Tensor


def uint8_brighten(image: UInt8[Tensor, "h w"], amount: int) -> UInt8[Tensor, "h w"]:
    # -255 to 510 fits into int16. In uint8 the sum would wrap before clamp could see it.
    return (image.to(torch.int16) + amount).clamp(0, 255).to(torch.uint8)
