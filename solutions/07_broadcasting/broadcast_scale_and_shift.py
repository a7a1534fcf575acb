from jaxtyping import Float
from torch import Tensor


def broadcast_scale_and_shift(
    x: Float[Tensor, "n d"], scale: Float[Tensor, " n"], shift: Float[Tensor, " d"]
) -> Float[Tensor, "n d"]:
    # A vector meets the columns, so only the one for the rows needs a second dim.
    return x * scale.unsqueeze(1) + shift
