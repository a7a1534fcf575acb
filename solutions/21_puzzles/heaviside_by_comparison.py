import torch
from jaxtyping import Float
from torch import Tensor


def heaviside_by_comparison(
    x: Float[Tensor, "n m"], at_zero: Float[Tensor, " m"]
) -> Float[Tensor, "n m"]:
    # All three questions are asked. NaN answers False to each, and is left as it is.
    step = torch.where(x < 0, 0, torch.where(x > 0, 1, x))
    return torch.where(x == 0, at_zero, step)
