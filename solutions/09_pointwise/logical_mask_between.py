from jaxtyping import Bool, Int
from torch import Tensor


def logical_mask_between(x: Int[Tensor, " n"], low: int, high: int) -> Bool[Tensor, " n"]:
    # On bool tensors & is "and", element by element; it binds more tightly than a comparison.
    return (low <= x) & (x < high)
