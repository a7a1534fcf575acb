from jaxtyping import Float
from torch import Tensor


def sum_row_shares(counts: Float[Tensor, "n c"]) -> Float[Tensor, "n c"]:
    # keepdim leaves a column (n, 1), which broadcasts along the row that it was summed from.
    return counts / counts.sum(dim=1, keepdim=True)
