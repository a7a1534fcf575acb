from jaxtyping import Float, Int
from torch import Tensor


def nonzero_positions(scores: Float[Tensor, "n c"], limit: float) -> Int[Tensor, "found 2"]:
    # nonzero lists one position a row, in reading order; torch.where(mask) would give a tuple
    # with one tensor a dim, which is what indexing wants.
    return (scores > limit).nonzero()
