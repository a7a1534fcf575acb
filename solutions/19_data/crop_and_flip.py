import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor


def crop_and_flip(
    images: Float[Tensor, "b c h w"],
    top: Int[Tensor, " b"],
    left: Int[Tensor, " b"],
    is_flipped: Bool[Tensor, " b"],
    size: int,
) -> Float[Tensor, "b c size size"]:
    # All windows there are, as a view: (b, c, rows, columns, size, size). Each image picks one.
    windows = images.unfold(2, size, 1).unfold(3, size, 1)
    squares = windows[torch.arange(len(images), device=images.device), :, top, left]
    return torch.where(is_flipped[:, None, None, None], squares.flip(-1), squares)
