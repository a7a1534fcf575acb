from jaxtyping import Float, Int
from torch import Tensor


def gather_by_column(x: Float[Tensor, "n c"], index: Int[Tensor, "k c"]) -> Float[Tensor, "k c"]:
    # gather(0, index): the column stays, the row comes from index.
    return x.gather(0, index)
