from jaxtyping import Float, Int
from torch import Tensor


def shuffle_minibatches(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"], order: Int[Tensor, " n"], size: int
) -> list[tuple[Tensor, Tensor]]:
    batches = []
    for start in range(0, len(order), size):
        index = order[start : start + size]  # one index for both, so they cannot come apart
        batches.append((x[index], label[index]))
    return batches
