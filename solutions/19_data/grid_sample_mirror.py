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
    # linspace puts the outer pixels' centres at -1 and 1: that is what align_corners=True means.
    # (For a mirror alone images.flip(-1) is simpler and exact.)
    return torch.nn.functional.grid_sample(images, grid, align_corners=True)
