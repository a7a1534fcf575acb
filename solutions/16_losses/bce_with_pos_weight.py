from jaxtyping import Float
from torch import Tensor
from torch.nn.functional import softplus


def bce_with_pos_weight(
    scores: Float[Tensor, " n"], target: Float[Tensor, " n"], pos_weight: float
) -> Float[Tensor, ""]:
    # -log p = softplus(-score) and -log(1 - p) = softplus(score): no sigmoid is ever rounded
    # to 0 or 1, so neither the loss nor its gradient is lost.
    loss = pos_weight * target * softplus(-scores) + (1 - target) * softplus(scores)
    return loss.mean()
