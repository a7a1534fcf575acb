import torch
from jaxtyping import Float
from torch import Tensor


def arange_float_steps(start: float, step: float, n: int) -> Float[Tensor, " n"]:
    # arange over whole numbers has a length that no rounding can change; then scale and shift.
    return start + step * torch.arange(n)
