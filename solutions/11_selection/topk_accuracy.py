from jaxtyping import Float, Int
from torch import Tensor


def topk_accuracy(
    scores: Float[Tensor, "n c"], label: Int[Tensor, " n"], k: int
) -> Float[Tensor, " k"]:
    # The label as a column (n, 1) meets each of the k best of its own row; at most one of them
    # is a hit, so the fractions per place add up to "among the first r".
    hits = scores.topk(k).indices == label.unsqueeze(1)
    return hits.float().mean(dim=0).cumsum(dim=0)
