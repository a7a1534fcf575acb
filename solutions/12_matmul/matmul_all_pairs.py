from jaxtyping import Float
from torch import Tensor


def matmul_all_pairs(
    queries: Float[Tensor, "b q d"], keys: Float[Tensor, "b k d"]
) -> Float[Tensor, "b q k"]:
    # (b, q, d) @ (b, d, k): mT transposes the last two dims and leaves the batch alone.
    return queries @ keys.mT
