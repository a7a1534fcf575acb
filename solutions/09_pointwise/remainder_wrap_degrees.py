from jaxtyping import Float
from torch import Tensor


def remainder_wrap_degrees(angle: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    # % has the sign of its divisor, so it lies in [0, 360) for negative angles too.
    return (angle + 180) % 360 - 180
