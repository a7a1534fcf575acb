import torch
from jaxtyping import Bool, Float
from torch import Tensor


def log_sum_exp_masked(x: Float[Tensor, "b n"], keep: Bool[Tensor, "b n"]) -> Float[Tensor, " b"]:
    # Masked elements become -inf before the maximum is taken, so that they cannot be it.
    x = x.masked_fill(~keep, -torch.inf)
    top = x.amax(dim=1, keepdim=True)
    # Where nothing is kept, top is -inf, and -inf - (-inf) would be NaN: shift such a row by 0.
    shift = torch.where(top.isfinite(), top, 0.0)
    return (x - shift).exp().sum(dim=1).log() + shift.squeeze(1)
