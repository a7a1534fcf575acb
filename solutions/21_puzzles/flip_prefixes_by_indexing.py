import torch
from jaxtyping import Float, Int
from torch import Tensor


def flip_prefixes_by_indexing(
    x: Float[Tensor, "b t"], lengths: Int[Tensor, " b"]
) -> Float[Tensor, "b t"]:
    j = torch.arange(x.shape[1], device=x.device)
    ends = lengths[:, None]
    # Choose among indices, not values: then each cell is read once, and no index is negative.
    source = torch.where(j < ends, ends - 1 - j, j)
    return x.gather(1, source)
