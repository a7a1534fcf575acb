import torch
from jaxtyping import Float
from torch import Tensor


def early_stopping_best_weights(
    x: Float[Tensor, "n d"],
    y: Float[Tensor, " n"],
    x_val: Float[Tensor, "m d"],
    y_val: Float[Tensor, " m"],
    rate: float,
    steps: int,
) -> Float[Tensor, " d"]:
    weight = torch.zeros_like(x[0])
    best, lowest = weight.clone(), (x_val @ weight - y_val).square().mean()
    for _ in range(steps):
        weight -= rate * 2 / len(x) * x.T @ (x @ weight - y)
        error = (x_val @ weight - y_val).square().mean()
        if error < lowest:
            best, lowest = weight.clone(), error  # the step writes into weight itself
    return best
