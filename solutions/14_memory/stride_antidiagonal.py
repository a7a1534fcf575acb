from jaxtyping import Float
from torch import Tensor


def stride_antidiagonal(x: Float[Tensor, "n n"]) -> Float[Tensor, " n"]:
    # One row down and one column back is n - 1 steps in memory. The last place, the bottom
    # right corner, is also such a step away, and does not belong to this diagonal.
    n = len(x)
    return x.view(-1)[n - 1 : -1 : n - 1]
