from jaxtyping import Float, Int
from torch import Tensor


def mean_of_counts(x: Float[Tensor, "n d"] | Int[Tensor, "n d"]) -> Float[Tensor, " n"]:
    # "/" turns integers into the default float dtype and leaves floats as they are.
    return x.sum(dim=1) / x.shape[1]
