from jaxtyping import Float
from torch import Tensor


def slice_copy_columns(x: Float[Tensor, "n d"], k: int) -> Float[Tensor, "n k"]:
    # clone always copies; contiguous would not where the slice has no gaps.
    return x[:, :k].clone()
