import torch
from jaxtyping import Bool, Float
from torch import Tensor


def where_mask_scores(
    scores: Float[Tensor, "q k"], keep: Bool[Tensor, "q k"]
) -> Float[Tensor, "q k"]:
    # where chooses element by element; scores.masked_fill(~keep, -torch.inf) is the same.
    return torch.where(keep, scores, -torch.inf)
