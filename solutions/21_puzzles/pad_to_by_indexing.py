import torch
from jaxtyping import Float, Int
from torch import Tensor


def pad_to_by_indexing(
    flat: Float[Tensor, " s"], lengths: Int[Tensor, " b"], width: int
) -> Float[Tensor, "b width"]:
    j = torch.arange(width, device=flat.device)
    # Sequence i begins where all before it end.
    start = lengths.cumsum(dim=0) - lengths
    # Past its end a row would read the next sequence, and the last rows past the end of flat:
    # clamp keeps the reading legal, where throws away what was read.
    source = (start[:, None] + j).clamp(max=len(flat) - 1)
    return torch.where(j < lengths[:, None], flat[source], 0)
