import torch
from jaxtyping import Float
from torch import Tensor


def topk_keep(scores: Float[Tensor, "n c"], k: int) -> Float[Tensor, "n c"]:
    # The k-th best of each row, kept as a column (n, 1) so that it broadcasts along the row.
    threshold = scores.topk(k).values[:, -1:]
    return scores.masked_fill(scores < threshold, -torch.inf)
