from jaxtyping import Float
from torch import Tensor


def quadratic_gradient(a: Float[Tensor, "n n"], x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    # x stands in the form twice: a @ x for the left place, a.mT @ x for the right one.
    return (a + a.mT) @ x
