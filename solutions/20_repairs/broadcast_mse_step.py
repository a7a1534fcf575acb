from jaxtyping import Float
from torch import Tensor


def broadcast_mse_step(
    x: Float[Tensor, "n d"], y: Float[Tensor, "n 1"], weight: Float[Tensor, " d"], rate: float
) -> Float[Tensor, " d"]:
    w = weight.clone().requires_grad_()
    prediction = x @ w
    # squeeze(1) rather than squeeze(): it says which dim goes, and no other can go with it.
    loss = ((prediction - y.squeeze(1)) ** 2).mean()
    loss.backward()
    return (w - rate * w.grad).detach()
