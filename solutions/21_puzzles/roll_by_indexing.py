import torch
from jaxtyping import Float
from torch import Tensor


def roll_by_indexing(x: Float[Tensor, "b n"], shift: int) -> Float[Tensor, "b n"]:
    n = x.shape[1]
    # Column j comes from `shift` places further left; % is never negative here, so any shift wraps.
    return x[:, (torch.arange(n, device=x.device) - shift) % n]
