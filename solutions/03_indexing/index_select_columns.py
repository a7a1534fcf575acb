from jaxtyping import Float, Int
from torch import Tensor


def index_select_columns(x: Float[Tensor, "n d"], order: Int[Tensor, " k"]) -> Float[Tensor, "n k"]:
    # index_select names the dim, so that rows and columns cannot be mixed up.
    return x.index_select(1, order)
