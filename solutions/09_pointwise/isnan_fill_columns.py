import torch
from jaxtyping import Float
from torch import Tensor


def isnan_fill_columns(x: Float[Tensor, "n c"], fill: Float[Tensor, " c"]) -> Float[Tensor, "n c"]:
    # No comparison finds NaN but x != x; isnan says what is meant.
    return torch.where(torch.isnan(x), fill, x)
