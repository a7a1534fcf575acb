from jaxtyping import Float
from torch import Tensor


def as_strided_matrix_vector(
    x: Float[Tensor, "n m"], v: Float[Tensor, " m"]
) -> Float[Tensor, "n m"]:
    # Stride 0: the next row is the same memory. v.stride(0): v may have gaps between its elements.
    return v.as_strided(x.shape, (0, v.stride(0)))
