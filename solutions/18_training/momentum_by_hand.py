import torch
from jaxtyping import Float
from torch import Tensor


def momentum_by_hand(
    weight: Float[Tensor, " d"], gradients: Float[Tensor, "steps d"], rate: float, momentum: float
) -> Float[Tensor, "steps d"]:
    out = torch.empty_like(gradients)
    velocity = torch.zeros_like(weight)
    for k, gradient in enumerate(gradients):
        # A sum, not an average: a steady gradient ends in steps 1 / (1 - momentum) times as long.
        velocity = momentum * velocity + gradient
        weight = weight - rate * velocity
        out[k] = weight
    return out
