from jaxtyping import Float, Int
from torch import Tensor


def take_flat_positions(
    grid: Float[Tensor, "h w"], position: Int[Tensor, " n"]
) -> Float[Tensor, " n"]:
    # take counts as if grid were flat, and does not mind how it lies in memory.
    return grid.take(position)
