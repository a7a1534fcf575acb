import torch
from jaxtyping import Float
from torch import Tensor


def where_safe_reciprocal(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    # where computes both sides, and 0 (its gradient) times inf (that of 1/0) is NaN.
    # So the zeros are replaced before the division, and the result is chosen after it.
    is_zero = x == 0
    safe = torch.where(is_zero, 1.0, x)
    return torch.where(is_zero, 0.0, 1 / safe)
