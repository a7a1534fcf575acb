from jaxtyping import Bool, Float
from torch import Tensor


def none_zero_padding(
    x: Float[Tensor, "b t d"], keep: Bool[Tensor, "b t"]
) -> Float[Tensor, "b t d"]:
    # keep lacks the dim of features; None puts it last, where it broadcasts.
    # Filled, not multiplied: NaN * 0 would still be NaN.
    return x.masked_fill(~keep[..., None], 0)
