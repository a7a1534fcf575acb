from jaxtyping import Float
from torch import Tensor


def sum_positive_entries(x: Float[Tensor, "n d"]) -> Float[Tensor, " n"]:
    # What is not positive becomes 0 and keeps its place, so each row can still be summed.
    return x.clamp(min=0).sum(1)
