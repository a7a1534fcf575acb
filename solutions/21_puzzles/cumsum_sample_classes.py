import torch
from jaxtyping import Float, Int
from torch import Tensor


def cumsum_sample_classes(
    probs: Float[Tensor, "n c"], uniform: Float[Tensor, " n"]
) -> Int[Tensor, " n"]:
    # right=True passes by a total that equals the number: a class of probability 0 adds nothing
    # to the total before it, and so is never the answer.
    return torch.searchsorted(probs.cumsum(1), uniform.unsqueeze(1), right=True).squeeze(1)
