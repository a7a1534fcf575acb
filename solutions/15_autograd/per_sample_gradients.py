import torch
from jaxtyping import Float
from torch import Tensor


def per_sample_gradients(x: Float[Tensor, "n d"], w: Float[Tensor, " d"]) -> Float[Tensor, "n d"]:
    w = w.clone().requires_grad_()
    rows = []
    for sample in x:
        loss = (sample @ w) ** 2
        # grad returns a new tensor each time, and leaves w.grad alone: nothing adds up.
        (gradient,) = torch.autograd.grad(loss, w)
        rows.append(gradient)
    return torch.stack(rows)
