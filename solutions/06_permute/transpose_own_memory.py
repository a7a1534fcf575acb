from jaxtyping import Float
from torch import Tensor


def transpose_own_memory(x: Float[Tensor, "m n"]) -> Float[Tensor, "n m"]:
    # clone always copies; contiguous would not for a single row or column.
    return x.t().clone()
