import torch
from jaxtyping import Float
from torch import Tensor


def clamp_to_box(
    points: Float[Tensor, "n d"], low: Float[Tensor, " d"], high: Float[Tensor, " d"]
) -> Float[Tensor, "n d"]:
    # Tensor bounds broadcast from the last dim: a bound per coordinate, for every point.
    return torch.clamp(points, min=low, max=high)
