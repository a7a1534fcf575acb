from jaxtyping import Float, Int
from torch import Tensor


def accuracy_without_padding(
    scores: Float[Tensor, "b t c"], label: Int[Tensor, "b t"]
) -> Float[Tensor, ""]:
    right = scores.argmax(2) == label
    # Selecting takes the padding out of the sum and out of its divisor; mean wants floats.
    return right[label != -100].float().mean()
