import torch
from jaxtyping import Float
from torch import Tensor


def linspace_edges(low: float, high: float, n: int) -> Float[Tensor, "n+1"]:
    # linspace counts points and includes both: n bins have n + 1 edges.
    return torch.linspace(low, high, n + 1)
