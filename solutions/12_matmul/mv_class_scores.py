from jaxtyping import Float
from torch import Tensor


def mv_class_scores(weight: Float[Tensor, "c d"], x: Float[Tensor, " d"]) -> Float[Tensor, " c"]:
    # A vector on the right of @ counts as a column, and that dim is gone again in the result.
    return weight @ x
