from jaxtyping import Float
from torch import Tensor


def prod_box_volumes(low: Float[Tensor, "n d"], high: Float[Tensor, "n d"]) -> Float[Tensor, " n"]:
    # Dim 1 holds the sides of one box: it is the one that goes.
    return (high - low).prod(dim=1)
