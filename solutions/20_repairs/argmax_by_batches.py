from jaxtyping import Float, Int
from torch import Tensor


def argmax_by_batches(scores: Float[Tensor, "n c"], label: Int[Tensor, " n"], size: int) -> float:
    right = 0
    for start in range(0, len(scores), size):
        guess = scores[start : start + size].argmax(dim=1)  # one guess a row
        right += (guess == label[start : start + size]).sum().item()
    return right / len(scores)  # not the mean of the batches: the last may be smaller
