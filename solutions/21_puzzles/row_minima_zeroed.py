from jaxtyping import Float
from torch import Tensor


def row_minima_zeroed(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
    # keepdim leaves a column, so each minimum meets its own row. masked_fill makes a new tensor,
    # and unlike a product with the mask it is safe for infinite values.
    return x.masked_fill(x == x.amin(1, keepdim=True), 0)
