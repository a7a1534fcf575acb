from jaxtyping import Bool, Float
from torch import Tensor


def mask_padded_keys(
    scores: Float[Tensor, "b q k"], keep: Bool[Tensor, "b k"]
) -> Float[Tensor, "b q k"]:
    # (b, k) -> (b, 1, k): the batch meets the batch, and the size 1 stands for all queries.
    return scores.masked_fill(~keep[:, None, :], float("-inf"))
