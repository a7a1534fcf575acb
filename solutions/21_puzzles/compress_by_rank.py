import torch
from jaxtyping import Bool, Float
from torch import Tensor


def compress_by_rank(x: Float[Tensor, "b n"], keep: Bool[Tensor, "b n"]) -> Float[Tensor, "b n"]:
    b, n = x.shape
    # The new column of a kept value is the number of kept ones before it. What is dropped goes to
    # a spare column n, which is cut off: there it does no harm.
    place = torch.where(keep, keep.cumsum(dim=1) - 1, n)
    out = x.new_zeros(b, n + 1)
    out[torch.arange(b, device=x.device)[:, None], place] = x
    return out[:, :n]
