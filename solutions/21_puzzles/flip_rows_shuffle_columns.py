from jaxtyping import Float, Int
from torch import Tensor


def flip_rows_shuffle_columns(
    x: Float[Tensor, "n d"], order: Int[Tensor, " d"]
) -> Float[Tensor, "n d"]:
    # One step a dim: flip names its dim, the slice keeps all rows while order picks columns.
    return x.flip(0)[:, order]
