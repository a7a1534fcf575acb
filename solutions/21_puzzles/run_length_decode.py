import torch
from jaxtyping import Float, Int
from torch import Tensor


def run_length_decode(
    value: Float[Tensor, " n"], count: Int[Tensor, " n"]
) -> Float[Tensor, " total"]:
    ends = count.cumsum(0)
    position = torch.arange(int(count.sum()), device=value.device)
    # right=True counts the ends up to and with p: at its end a run is over, and an empty run is
    # over where it begins, so that it is passed by.
    return value[torch.searchsorted(ends, position, right=True)]
