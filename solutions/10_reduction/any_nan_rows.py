from jaxtyping import Float
from torch import Tensor


def any_nan_rows(x: Float[Tensor, "n d"]) -> Float[Tensor, "k d"]:
    # One bool per row: any lets dim 1 go. isnan, for no value equals NaN.
    return x[~x.isnan().any(dim=1)]
