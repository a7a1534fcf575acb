from jaxtyping import Float
from torch import Tensor


def linear_backward(
    x: Float[Tensor, "n i"], weight: Float[Tensor, "o i"], grad_y: Float[Tensor, "n o"]
) -> tuple[Float[Tensor, "n i"], Float[Tensor, "o i"], Float[Tensor, " o"]]:
    # Each gradient has the shape of what it belongs to; what all samples share is summed over them.
    return grad_y @ weight, grad_y.T @ x, grad_y.sum(dim=0)
