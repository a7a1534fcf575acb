from jaxtyping import Float
from torch import Tensor


def dtype_linear_scores(
    data: Float[Tensor, "n d"], weight: Float[Tensor, "d k"]
) -> Float[Tensor, "n k"]:
    # The data give way, not the model; and the model says which dtype it is, so none is written.
    return data.to(weight.dtype) @ weight
