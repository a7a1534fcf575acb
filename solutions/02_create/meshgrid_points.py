import torch
from jaxtyping import Float
from torch import Tensor


def meshgrid_points(y: Float[Tensor, " h"], x: Float[Tensor, " w"]) -> Float[Tensor, "h w 2"]:
    # "xy" takes x first and still makes grids of (h, w), so they are stacked as they come.
    return torch.stack(torch.meshgrid(x, y, indexing="xy"), dim=-1)
