import torch
from jaxtyping import Float
from torch import Tensor


def chain_rule_by_hand(
    w: Float[Tensor, " d"], b: Float[Tensor, ""], x: Float[Tensor, " d"], t: Float[Tensor, ""]
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    p = torch.sigmoid(w @ x + b)
    # From the loss back to z: the square's derivative times the sigmoid's.
    dz = 2 * (p - t) * p * (1 - p)
    # z = w @ x + b: it changes by x per w, and by 1 per b.
    return dz * x, dz
