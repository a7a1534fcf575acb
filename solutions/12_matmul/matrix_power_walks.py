import torch
from jaxtyping import Float
from torch import Tensor


def matrix_power_walks(steps: Float[Tensor, "n n"], k: int) -> Float[Tensor, "n n"]:
    # Each matrix product appends one step; the zeroth power is the identity.
    return torch.matrix_power(steps, k)
