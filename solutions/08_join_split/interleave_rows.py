import torch
from jaxtyping import Float
from torch import Tensor


def interleave_rows(x: Float[Tensor, "n d"], y: Float[Tensor, "n d"]) -> Float[Tensor, "2*n d"]:
    # (n, 2, d): the two rows of a pair are neighbours. Merging the first two dims keeps them so.
    return torch.stack([x, y], dim=1).flatten(0, 1)
