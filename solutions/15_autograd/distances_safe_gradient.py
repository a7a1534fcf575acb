import torch
from jaxtyping import Float
from torch import Tensor


def distances_safe_gradient(points: Float[Tensor, "n d"]) -> Float[Tensor, "n n"]:
    squares = (points[:, None] - points[None]).square().sum(dim=-1)
    # The root's derivative at 0 is infinite, and 0 * inf is NaN: replace the zeros before it.
    # (torch.cdist and torch.linalg.norm define the gradient at 0 as 0 themselves.)
    is_zero = squares == 0
    return torch.where(is_zero, 0.0, torch.where(is_zero, 1.0, squares).sqrt())
