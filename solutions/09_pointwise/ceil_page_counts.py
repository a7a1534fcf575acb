from jaxtyping import Int
from torch import Tensor


def ceil_page_counts(items: Int[Tensor, " n"], size: int) -> Int[Tensor, " n"]:
    # Rounding down the negative number is rounding up; all of it is integer arithmetic.
    return -(-items // size)
