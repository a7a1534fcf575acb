from jaxtyping import Float
from torch import Tensor


def repeat_all_pairs(
    x: Float[Tensor, " n"], y: Float[Tensor, " m"]
) -> tuple[Float[Tensor, "n*m"], Float[Tensor, "n*m"]]:
    # x changes slowly, so each of its elements is repeated on the spot;
    # y changes quickly, so it is laid as a whole again and again.
    return x.repeat_interleave(len(y)), y.tile(len(x))
