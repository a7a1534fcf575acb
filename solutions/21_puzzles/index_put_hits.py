from jaxtyping import Float, Int
from torch import Tensor


def index_put_hits(
    image: Float[Tensor, "h w"],
    row: Int[Tensor, " n"],
    column: Int[Tensor, " n"],
    amount: Float[Tensor, " n"],
) -> Float[Tensor, "h w"]:
    h, w = image.shape
    # Negative positions are legal in torch, and would count from the end.
    inside = (row >= 0) & (row < h) & (column >= 0) & (column < w)
    # With accumulate every hit counts; without it, one of those at the same pixel would be left.
    image.index_put_((row[inside], column[inside]), amount[inside], accumulate=True)
    return image
