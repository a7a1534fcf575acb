from jaxtyping import Float
from torch import Tensor


def partial_derivatives(
    x: Float[Tensor, " n"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, " n"], Float[Tensor, " n"]]:
    # With the other one held still: a factor of it stays, a term of it vanishes.
    return 2 * x * y, x**2 + 3 * y**2
