from jaxtyping import Float
from torch import Tensor


def broadcast_class_curve(
    scores: Float[Tensor, "k s n"], curve: Float[Tensor, "k n"]
) -> Float[Tensor, "k s n"]:
    # (k, 1, n): the dim of the students is missing in the middle, where broadcasting adds none.
    return scores + curve.unsqueeze(1)
