from jaxtyping import Float
from torch import Tensor


def chunk_qkv(
    fused: Float[Tensor, "b t 3*d"],
) -> tuple[Float[Tensor, "b t d"], Float[Tensor, "b t d"], Float[Tensor, "b t d"]]:
    # chunk takes the number of pieces, and dim=-1 cuts the features.
    q, k, v = fused.chunk(3, dim=-1)
    return q, k, v
