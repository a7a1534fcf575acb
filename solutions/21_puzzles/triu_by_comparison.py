import torch
from jaxtyping import Float
from torch import Tensor


def triu_by_comparison(x: Float[Tensor, "b n m"], k: int) -> Float[Tensor, "b n m"]:
    _, n, m = x.shape
    i = torch.arange(n, device=x.device)[:, None]
    j = torch.arange(m, device=x.device)
    # (n, 1) against (m,): one question for every cell, and the batch broadcasts by itself.
    return torch.where(j - i >= k, x, 0)
