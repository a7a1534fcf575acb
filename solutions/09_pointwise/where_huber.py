import torch
from jaxtyping import Float
from torch import Tensor


def where_huber(error: Float[Tensor, "n m"], delta: float) -> Float[Tensor, "n m"]:
    size = error.abs()
    # Both formulas are computed everywhere. `where` only chooses, so that a square which
    # overflows does no harm where the other one is taken.
    return torch.where(size <= delta, size.square() / 2, delta * (size - delta / 2))
