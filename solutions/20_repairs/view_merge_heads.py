from jaxtyping import Float
from torch import Tensor


def view_merge_heads(heads: Float[Tensor, "b h t d"]) -> Float[Tensor, "b t h*d"]:
    # After the transpose the heads of a token lie apart in memory; flatten copies, as view
    # never would.
    return heads.transpose(1, 2).flatten(2)
