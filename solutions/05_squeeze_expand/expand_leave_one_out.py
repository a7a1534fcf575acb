from jaxtyping import Float
from torch import Tensor


def expand_leave_one_out(row: Float[Tensor, " n"]) -> Float[Tensor, "n n"]:
    # repeat copies, so each row may be written on its own; expand would share one memory.
    out = row.repeat(len(row), 1)
    return out.fill_diagonal_(0)
