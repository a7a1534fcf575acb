from jaxtyping import Float
from torch import Tensor


def broadcast_loss_shapes(
    prediction: Float[Tensor, "k n 1"], target: Float[Tensor, " n"]
) -> Float[Tensor, " k"]:
    # (k, n) against (n,): without the squeeze (n, 1) and (n,) would make (n, n).
    return ((prediction.squeeze(-1) - target) ** 2).mean(dim=-1)
