import torch
from jaxtyping import Float
from torch import Tensor


def eye_by_comparison(n: int, m: int, k: int) -> Float[Tensor, "n m"]:
    # A column of row indices against a row of column indices: one question for every cell.
    return (torch.arange(m) == torch.arange(n)[:, None] + k).to(torch.float32)
