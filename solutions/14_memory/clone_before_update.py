from jaxtyping import Float
from torch import Tensor


def clone_before_update(
    weight: Float[Tensor, " n"], gradient: Float[Tensor, " n"], lr: float
) -> Float[Tensor, " n"]:
    # The copy has to be made before the memory of weight is written to.
    before = weight.clone()
    weight -= lr * gradient
    return before
