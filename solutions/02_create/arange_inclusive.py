import torch
from jaxtyping import Int
from torch import Tensor


def arange_inclusive(first: int, last: int, step: int) -> Int[Tensor, " n"]:
    # The end is left out, so it has to lie just beyond last: one further on, in the direction
    # of the step. A whole step further on could let in a number too many.
    return torch.arange(first, last + (1 if step > 0 else -1), step)
