import torch
from jaxtyping import Float
from torch import Tensor


def index_add_kmeans(
    points: Float[Tensor, "n d"], centres: Float[Tensor, "k d"]
) -> Float[Tensor, "k d"]:
    nearest = torch.cdist(points, centres).argmin(dim=1)
    # index_add adds every point, however often its centre occurs.
    total = torch.zeros_like(centres).index_add(0, nearest, points)
    count = nearest.bincount(minlength=len(centres)).unsqueeze(1)
    # The mean of no points does not exist: such a centre stays.
    return torch.where(count > 0, total / count.clamp(min=1), centres)
