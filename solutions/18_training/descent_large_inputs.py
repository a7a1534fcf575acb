from jaxtyping import Float
from torch import Tensor


def descent_large_inputs(
    x: Float[Tensor, " n"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, ""], Float[Tensor, ""]]:
    # On x itself the loss is some thousand times steeper in w than in b: a rate that does not
    # explode in w takes tens of thousands of steps for b. Centred and scaled, both are alike.
    mean, std = x.mean(), x.std()
    z = (x - mean) / std
    w, b = x.new_tensor(7.0), x.new_tensor(6.0)
    rate = 0.2
    for _ in range(100):
        error = w * z + b - y
        w, b = w - rate * 2 * (error * z).mean(), b - rate * 2 * error.mean()
    # w * (x - mean) / std + b, sorted by x.
    return w / std, b - w * mean / std
