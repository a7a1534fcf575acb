from jaxtyping import Float
from torch import Tensor


def halve_in_a_loop(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    # The graph is what was run: each division that is carried out, in whatever loop.
    while x.abs().max() > 1:
        x = x / 2
    return x
