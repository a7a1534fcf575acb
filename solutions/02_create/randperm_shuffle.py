import torch
from jaxtyping import Float, Int
from torch import Tensor


def randperm_shuffle(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"], seed: int
) -> tuple[Float[Tensor, "n d"], Int[Tensor, " n"]]:
    # One permutation, drawn once, indexes both: so each label stays with its sample.
    p = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))
    return x[p], label[p]
