from jaxtyping import Float
from torch import Tensor


def amax_rescale_rows(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
    # Columns (n, 1) broadcast along the rows that they come from.
    low, high = x.aminmax(dim=1, keepdim=True)
    return (x - low) / (high - low)
