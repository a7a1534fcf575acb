import torch
from jaxtyping import Float, Int
from torch import Tensor


def bincount_class_means(
    values: Float[Tensor, " n"], label: Int[Tensor, " n"], classes: int
) -> Float[Tensor, " classes"]:
    # minlength keeps a place for classes that do not occur; their sum is 0, and clamp makes
    # the division 0 / 1 instead of 0 / 0.
    sums = torch.bincount(label, weights=values, minlength=classes)
    counts = torch.bincount(label, minlength=classes)
    return sums / counts.clamp(min=1)
