import torch
from jaxtyping import Float
from torch import Tensor


def zero_grad_descent(
    x: Float[Tensor, "n d"],
    y: Float[Tensor, " n"],
    weight: Float[Tensor, " d"],
    rate: float,
    steps: int,
) -> Float[Tensor, " d"]:
    weight = weight.clone().requires_grad_()
    for _ in range(steps):
        weight.grad = None  # backward adds; None also spares the memory that zeros would take
        loss = ((x @ weight - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            weight -= rate * weight.grad
    return weight.detach()
