from jaxtyping import Float
from torch import Tensor


def trace_of_products(x: Float[Tensor, "b n m"], y: Float[Tensor, "b m n"]) -> Float[Tensor, " b"]:
    # trace(x @ y) = sum of x[j, k] * y[k, j]: n * m products instead of n * n * m.
    return (x * y.mT).sum(dim=(1, 2))
