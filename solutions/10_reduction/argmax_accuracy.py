from jaxtyping import Float, Int
from torch import Tensor


def argmax_accuracy(
    logits: Float[Tensor, "m n c"], label: Int[Tensor, " n"]
) -> Float[Tensor, " m"]:
    # The classes go: one prediction per model and sample. mean wants floats, not bools.
    return (logits.argmax(dim=-1) == label).float().mean(dim=1)
