import torch
from jaxtyping import Float
from torch import Tensor


def grid_sample_shift(images: Float[Tensor, "b c h w"], dx: float) -> Float[Tensor, "b c h w"]:
    b, _, _, w = images.shape
    # The grid says where a pixel comes from: to move right, look to the left. Without
    # align_corners the image is 2 wide from edge to edge, and so a pixel 2 / w.
    theta = torch.tensor([[1, 0, -2 * dx / w], [0, 1, 0]], dtype=images.dtype, device=images.device)
    grid = torch.nn.functional.affine_grid(
        theta.expand(b, 2, 3), list(images.shape), align_corners=False
    )
    return torch.nn.functional.grid_sample(images, grid, align_corners=False)
