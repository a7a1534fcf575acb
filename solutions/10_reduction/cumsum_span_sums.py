import torch
from jaxtyping import Float, Int
from torch import Tensor


def cumsum_span_sums(
    x: Float[Tensor, " n"], start: Int[Tensor, " m"], end: Int[Tensor, " m"]
) -> Float[Tensor, " m"]:
    # sums[i] is the sum of the first i elements, so that the empty sum has a place too.
    sums = torch.nn.functional.pad(x.cumsum(dim=0), (1, 0))
    return sums[end] - sums[start]
