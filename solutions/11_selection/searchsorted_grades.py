import torch
from jaxtyping import Float, Int
from torch import Tensor


def searchsorted_grades(
    marks: Float[Tensor, " m"], scores: Float[Tensor, " n"]
) -> Int[Tensor, " n"]:
    # right=True inserts after equal marks, so a score on the mark counts it as reached.
    return torch.searchsorted(marks, scores, right=True)
