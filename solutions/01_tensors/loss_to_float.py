from jaxtyping import Float
from torch import Tensor


def loss_to_float(errors: Float[Tensor, " n"]) -> float:
    # mean() leaves a tensor of shape (); item() takes its number out, and with it nothing of
    # the graph that a loss would otherwise keep alive.
    return errors.square().mean().item()
