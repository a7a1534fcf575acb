from jaxtyping import Float, Int
from torch import Tensor
from torch.nn.functional import cross_entropy


def cross_entropy_per_sequence(
    scores: Float[Tensor, "b c t"], label: Int[Tensor, "b t"]
) -> Float[Tensor, " b"]:
    # cross_entropy takes the classes in dim 1; ignored labels (-100 by default) get a loss of 0.
    loss = cross_entropy(scores, label, reduction="none")
    # Each sequence has its own divisor; at least 1, so that 0 / 0 does not occur.
    return loss.sum(dim=1) / (label != -100).sum(dim=1).clamp(min=1)
