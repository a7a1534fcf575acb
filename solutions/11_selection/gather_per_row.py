from jaxtyping import Float, Int
from torch import Tensor


def gather_per_row(x: Float[Tensor, "n c"], index: Int[Tensor, "n k"]) -> Float[Tensor, "n k"]:
    # gather(1, index): the row stays, the column comes from index.
    return x.gather(1, index)
