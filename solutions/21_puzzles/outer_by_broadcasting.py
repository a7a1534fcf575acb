from jaxtyping import Float
from torch import Tensor


def outer_by_broadcasting(
    x: Float[Tensor, "b n"], y: Float[Tensor, "b m"]
) -> Float[Tensor, "b n m"]:
    # (b, n, 1) * (b, 1, m): the batch dims line up, the other two each run on their own.
    return x[:, :, None] * y[:, None, :]
