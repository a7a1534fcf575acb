import torch
from jaxtyping import Bool
from torch import Tensor


def checkerboard_mask(h: int, w: int, size: int) -> Bool[Tensor, "h w"]:
    # First the field of each row and of each column; (h, 1) and (w,) then broadcast to (h, w).
    rows = torch.arange(h)[:, None] // size
    columns = torch.arange(w) // size
    return (rows + columns) % 2 == 0
