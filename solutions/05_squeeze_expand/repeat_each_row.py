from jaxtyping import Float
from torch import Tensor


def repeat_each_row(x: Float[Tensor, "n d"], k: int) -> Float[Tensor, "n*k d"]:
    # The copies get a dim right after the rows, so that merging the two puts them side by side.
    return x.unsqueeze(1).expand(-1, k, -1).flatten(0, 1)
