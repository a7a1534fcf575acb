from jaxtyping import Float
from torch import Tensor


def vector_backward(
    a: Float[Tensor, "m n"], x: Float[Tensor, " n"], v: Float[Tensor, " m"]
) -> Float[Tensor, " n"]:
    # The Jacobian of a @ x is a; backward multiplies its transpose with the gradient of y.
    return a.mT @ v
