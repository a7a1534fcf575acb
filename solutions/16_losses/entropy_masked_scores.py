import torch
from jaxtyping import Float
from torch import Tensor


def entropy_masked_scores(scores: Float[Tensor, "n c"]) -> Float[Tensor, " n"]:
    # entr(p) is -p * log(p), and 0 at p = 0, which is its limit.
    return torch.special.entr(scores.softmax(dim=1)).sum(dim=1)
