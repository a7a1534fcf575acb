from jaxtyping import Float
from torch import Tensor


def broadcast_weighted_sum(
    weights: Float[Tensor, "b t"], vectors: Float[Tensor, "b t d"]
) -> Float[Tensor, "b d"]:
    # (b, t, 1) meets (b, t, d): one weight for all the features of a token.
    return (weights.unsqueeze(-1) * vectors).sum(dim=1)
