from jaxtyping import Float
from torch import Tensor


def broadcast_class_curve(
    scores: Float[Tensor, "k s l"], curve: Float[Tensor, "k l"]
) -> Float[Tensor, "k s l"]:
    # (k, 1, l): the dim of the students is missing in the middle, where broadcasting adds none.
    return scores + curve.unsqueeze(1)
