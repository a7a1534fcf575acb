from jaxtyping import Float
from torch import Tensor


def l2_penalty(
    loss: Float[Tensor, ""],
    weight: Float[Tensor, "o i"],
    bias: Float[Tensor, " o"],
    strength: float,
) -> Float[Tensor, ""]:
    # The squared norm, not the norm: its gradient, 2 * strength * weight, fades as weights shrink.
    return loss + strength * weight.square().sum()
