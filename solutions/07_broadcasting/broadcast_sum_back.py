from jaxtyping import Float
from torch import Tensor


def broadcast_sum_back(grad: Float[Tensor, "..."], shape: tuple[int, ...]) -> Float[Tensor, "..."]:
    # Sums the dims that shape lacks, and those where it has size 1: the reverse of expand.
    return grad.sum_to_size(shape)
