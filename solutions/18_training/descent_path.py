import torch
from jaxtyping import Float
from torch import Tensor


def descent_path(start: Float[Tensor, ""], rate: float, steps: int) -> Float[Tensor, " steps+1"]:
    x = start.clone().requires_grad_()
    path = [start]
    for _ in range(steps):
        (slope,) = torch.autograd.grad(x**4 / 4 - x**2, x)
        # A new x each step, never in place: what the path holds must stay as it was.
        x = (x - rate * slope).detach().requires_grad_()
        path.append(x.detach())
    return torch.stack(path)
