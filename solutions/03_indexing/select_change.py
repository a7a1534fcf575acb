from jaxtyping import Float
from torch import Tensor


def select_change(x: Float[Tensor, "b t d"]) -> Float[Tensor, "b d"]:
    # An int takes the dim of steps away; a slice `-1:` would leave it with size 1.
    return x[:, -1] - x[:, 0]
