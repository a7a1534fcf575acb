from jaxtyping import Float
from torch import Tensor


def view_batch_first(x: Float[Tensor, "t b d"]) -> Float[Tensor, "b t d"]:
    # Dims are swapped, so the order of the values changes: no view or reshape does that.
    return x.transpose(0, 1)
