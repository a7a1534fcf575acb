import torch
from jaxtyping import Float
from torch import Tensor


def arange_window_starts(x: Float[Tensor, " n"], size: int, step: int) -> Float[Tensor, "m size"]:
    # len(x) - size is the last start that fits; + 1, because arange leaves its end out.
    starts = torch.arange(0, len(x) - size + 1, step, device=x.device)
    return x[starts[:, None] + torch.arange(size, device=x.device)]
