from jaxtyping import Int
from torch import Tensor


def pow_squares(x: Int[Tensor, "n m"]) -> Int[Tensor, "n m"]:
    # A whole exponent keeps the dtype; ^ would be exclusive or.
    return x**2
