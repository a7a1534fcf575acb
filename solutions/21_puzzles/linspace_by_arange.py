import torch
from jaxtyping import Float
from torch import Tensor


def linspace_by_arange(start: float, stop: float, steps: int) -> Float[Tensor, " steps"]:
    # Between the points lie steps - 1 gaps. A single point has none, and 0 / 1 is as good as any.
    fraction = torch.arange(steps) / max(steps - 1, 1)
    return start + fraction * (stop - start)
