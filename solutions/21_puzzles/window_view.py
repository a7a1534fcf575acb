from jaxtyping import Float
from torch import Tensor


def window_view(
    series: Float[Tensor, " n"], width: int, step: int
) -> Float[Tensor, "windows width"]:
    # unfold sets the strides (step * s, s) for a series of stride s: rows overlap in memory.
    return series.unfold(0, width, step)
