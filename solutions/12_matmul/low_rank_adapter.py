from jaxtyping import Float
from torch import Tensor


def low_rank_adapter(
    x: Float[Tensor, "n d"],
    weight: Float[Tensor, "o d"],
    down: Float[Tensor, "r d"],
    up: Float[Tensor, "o r"],
) -> Float[Tensor, "n o"]:
    # (n, d) -> (n, r) -> (n, o): two thin products, and up @ down is never formed.
    return x @ weight.detach().T + x @ down.T @ up.T
