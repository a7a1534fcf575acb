from jaxtyping import Float
from torch import Tensor


def unsqueeze_pairwise_differences(
    x: Float[Tensor, " n"], y: Float[Tensor, " m"]
) -> Float[Tensor, "n m"]:
    # (n, 1) - (m,) broadcasts to (n, m): sizes are compared from the last dim.
    return x.unsqueeze(1) - y
