from jaxtyping import Float
from torch import Tensor


def lerp_running_average(
    average: Float[Tensor, " n"], value: Float[Tensor, " n"], decay: float
) -> Float[Tensor, " n"]:
    # From where it stands, the average goes the share 1 - decay of the way to the new value.
    return average.lerp_(value, 1 - decay)
