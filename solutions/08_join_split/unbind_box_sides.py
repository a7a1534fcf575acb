from jaxtyping import Float
from torch import Tensor


def unbind_box_sides(
    boxes: Float[Tensor, "n 4"],
) -> tuple[Float[Tensor, " n"], Float[Tensor, " n"], Float[Tensor, " n"], Float[Tensor, " n"]]:
    # unbind removes the dim, so that the sides broadcast as vectors. The last dim holds the sides,
    # whatever dims of a batch may come before it.
    left, top, right, bottom = boxes.unbind(dim=-1)
    return left, top, right, bottom
