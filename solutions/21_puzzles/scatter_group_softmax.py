import torch
from jaxtyping import Float, Int
from torch import Tensor


def scatter_group_softmax(
    scores: Float[Tensor, " n"], group: Int[Tensor, " n"], groups: int
) -> Float[Tensor, " n"]:
    # Each group's own maximum: after the shift its largest weight is 1, so neither inf nor 0 / 0.
    lowest = scores.new_full((groups,), -torch.inf)
    highest = lowest.scatter_reduce(0, group, scores, "amax")
    weights = (scores - highest[group]).exp()
    # Indexing by group brings one sum per group back to one per element.
    sums = scores.new_zeros(groups).index_add(0, group, weights)
    return weights / sums[group]
