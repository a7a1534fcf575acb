from jaxtyping import Float
from torch import Tensor


def broadcast_outer_sum(
    x: Float[Tensor, " n"], y: Float[Tensor, " m"], z: Float[Tensor, " k"]
) -> Float[Tensor, "n m k"]:
    # (n, 1, 1) + (m, 1) + (k,): the dims missing on the left are filled in by themselves.
    return x[:, None, None] + y[:, None] + z
