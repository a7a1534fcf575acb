from jaxtyping import Float, Int
from torch import Tensor


def index_write_cells(
    x: Float[Tensor, "h w"], rows: Int[Tensor, " m"], columns: Int[Tensor, " n"], value: float
) -> Float[Tensor, "h w"]:
    # One pair of brackets, so that x itself is written; the row numbers are a column, so that
    # they broadcast against the column numbers.
    x[rows[:, None], columns] = value
    return x
