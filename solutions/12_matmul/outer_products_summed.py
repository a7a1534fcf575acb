from jaxtyping import Float
from torch import Tensor


def outer_products_summed(
    delta: Float[Tensor, "n o"], x: Float[Tensor, "n d"]
) -> Float[Tensor, "o d"]:
    # (o, n) @ (n, d): the inner size is the samples, so the product sums over them, and the
    # n matrices never stand in memory.
    return delta.T @ x
