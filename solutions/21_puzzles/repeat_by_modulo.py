import torch
from jaxtyping import Float
from torch import Tensor


def repeat_by_modulo(
    x: Float[Tensor, "h w"], down: int, across: int
) -> Float[Tensor, "h*down w*across"]:
    h, w = x.shape
    i = torch.arange(h * down, device=x.device) % h
    j = torch.arange(w * across, device=x.device) % w
    # A column of rows against a row of columns: the two broadcast to the grid of all pairs.
    return x[i[:, None], j]
