import torch
from jaxtyping import Float
from torch import Tensor


def sort_top_p(scores: Float[Tensor, "n v"], p: float) -> Float[Tensor, "n v"]:
    ordered, order = scores.sort(dim=1, descending=True)
    prob = ordered.softmax(dim=1)
    # What stands before a token decides, so that the one that reaches p is kept, and always one.
    drop = prob.cumsum(dim=1) - prob >= p
    # scatter takes each decision back to the token that it was made for.
    return scores.masked_fill(drop.scatter(1, order, drop), -torch.inf)
