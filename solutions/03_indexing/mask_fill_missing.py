from jaxtyping import Float
from torch import Tensor


def mask_fill_missing(x: Float[Tensor, "n d"], fill: Float[Tensor, " d"]) -> Float[Tensor, "n d"]:
    # Read through the mask that is written to, each hole meets the value of its own column.
    missing = x.isnan()
    x[missing] = fill.expand_as(x)[missing]
    return x
