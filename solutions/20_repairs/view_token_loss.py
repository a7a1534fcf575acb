import torch
from jaxtyping import Float, Int
from torch import Tensor


def view_token_loss(
    scores: Float[Tensor, "b t c"], label: Int[Tensor, "b t"]
) -> Float[Tensor, "b t"]:
    # cross_entropy wants (b, c, t): the dims change places, which view cannot do.
    return torch.nn.functional.cross_entropy(scores.transpose(1, 2), label, reduction="none")
