from jaxtyping import Float, Int
from torch import Tensor


def index_token_vectors(
    table: Float[Tensor, "v d"], tokens: Int[Tensor, "b t"]
) -> Float[Tensor, "b t d"]:
    # The index has two dims, and both take the place of the one that it indexes.
    return table[tokens]
