from jaxtyping import Float
from torch import Tensor


def broadcast_mse_step(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], weight: Float[Tensor, "d 1"], rate: float
) -> Float[Tensor, "d 1"]:
    w = weight.clone().requires_grad_()
    # squeeze(1) rather than squeeze(): only the column goes, also when there is one sample.
    prediction = (x @ w).squeeze(1)
    loss = ((prediction - y) ** 2).mean()
    loss.backward()
    return (w - rate * w.grad).detach()
