from jaxtyping import Float
from torch import Tensor


def mse_gradient(
    prediction: Float[Tensor, "n d"], target: Float[Tensor, "n d"]
) -> tuple[Float[Tensor, ""], Float[Tensor, "n d"]]:
    error = prediction - target
    # mse_loss divides by all n * d elements, so its gradient does, too.
    return error.square().mean(), 2 * error / error.numel()
