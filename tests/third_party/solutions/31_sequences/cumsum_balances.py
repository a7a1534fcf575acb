from jaxtyping import Float
from torch import Tensor


def cumsum_balances(entries: Float[Tensor, "a t"]) -> Float[Tensor, "a t"]:
    # Along dim 1, so that each account has a sum of its own.
    return entries.cumsum(dim=1)
