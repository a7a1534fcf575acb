import torch
from jaxtyping import Float
from torch import Tensor


def broadcast_pairwise_distances(
    x: Float[Tensor, "n d"], y: Float[Tensor, "m d"]
) -> Float[Tensor, "n m"]:
    # (n, 1, d) - (m, d): all differences, n * m * d numbers; cdist does without storing them.
    return torch.linalg.vector_norm(x.unsqueeze(1) - y, dim=-1)
