import numpy as np
import torch
from jaxtyping import Float
from torch import Tensor


def numpy_running_totals(steps: list[list[float]]) -> Float[Tensor, "t n"]:
    # torch.tensor copies, so a kept total stays as it is when the array is added to again.
    total = np.zeros(len(steps[0]), dtype=np.float32)
    history = []
    for step in steps:
        total += step
        history.append(torch.tensor(total))
    return torch.stack(history)
