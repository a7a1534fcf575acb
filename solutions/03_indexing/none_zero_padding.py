from jaxtyping import Bool, Float
from torch import Tensor


def none_zero_padding(
    x: Float[Tensor, "b t d"], keep: Bool[Tensor, "b t"]
) -> Float[Tensor, "b t d"]:
    # keep lacks the dim of features; None puts it last, where it broadcasts.
    return x * keep[..., None]
