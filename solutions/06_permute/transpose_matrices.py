from jaxtyping import Float
from torch import Tensor


def transpose_matrices(batch: Float[Tensor, "b m n"]) -> Float[Tensor, "b n m"]:
    # Counted from the end, so that it holds for any number of batch dims; batch.mT is the same.
    return batch.transpose(-2, -1)
