import torch
from jaxtyping import Int
from torch import Tensor


def expand_row_counts(x: Int[Tensor, "n m"], k: int) -> Int[Tensor, "n k"]:
    # Memory of its own for every row; scatter_add_ also counts an index that occurs twice.
    counts = x.new_zeros(len(x), k)
    return counts.scatter_add_(1, x, torch.ones_like(x))
