import torch
from jaxtyping import Float
from torch import Tensor


def item_running_scale(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], weight: Float[Tensor, " d"], rate: float
) -> Float[Tensor, " d"]:
    weight = weight.clone().requires_grad_()
    running = None
    for i in range(len(x)):
        loss = (x[i] @ weight - y[i]) ** 2
        value = loss.item()  # a number: no graph outlives its step
        running = value if running is None else 0.9 * running + 0.1 * value
        weight.grad = None
        (loss / running).backward()
        with torch.no_grad():
            weight -= rate * weight.grad
    return weight.detach()
