from jaxtyping import Float
from torch import Tensor


def ravel_by_columns(x: Float[Tensor, "n d"]) -> Float[Tensor, " n*d"]:
    # ravel lets the last dim run fastest, so the first is made the last.
    return x.T.ravel()
