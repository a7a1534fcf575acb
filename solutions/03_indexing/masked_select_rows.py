from jaxtyping import Bool, Float
from torch import Tensor


def masked_select_rows(x: Float[Tensor, "n d"], keep: Bool[Tensor, " n"]) -> Float[Tensor, "m d"]:
    # A mask between brackets stands for the first dim; the others come along whole.
    return x[keep]
