from jaxtyping import Float
from torch import Tensor


def split_sequences(
    packed: Float[Tensor, "t d"], lengths: list[int]
) -> tuple[Float[Tensor, "_ d"], ...]:
    # split takes lengths (all of them, or one for every piece); tensor_split takes positions.
    return packed.split(lengths)
