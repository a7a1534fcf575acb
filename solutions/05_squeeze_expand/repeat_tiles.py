from jaxtyping import Float
from torch import Tensor


def repeat_tiles(
    tile: Float[Tensor, "h w"], rows: int, cols: int
) -> Float[Tensor, "rows*h cols*w"]:
    # The arguments of repeat are counts, one a dim; expand would take sizes.
    return tile.repeat(rows, cols)
