from jaxtyping import Bool, Float
from torch import Tensor


def symmetric_matrices(a: Float[Tensor, "b n n"]) -> Bool[Tensor, " b"]:
    # mT transposes the last two dims, and leaves the batch alone.
    return (a == a.mT).flatten(1).all(dim=1)
