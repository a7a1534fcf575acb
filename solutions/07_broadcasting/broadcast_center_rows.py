from jaxtyping import Float
from torch import Tensor


def broadcast_center_rows(x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
    # keepdim leaves the means a column (n, 1), which broadcasts along the rows.
    return x - x.mean(dim=1, keepdim=True)
