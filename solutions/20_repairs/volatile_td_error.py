import torch
from jaxtyping import Float
from torch import Tensor


def volatile_td_error(
    weight: Float[Tensor, " d"],
    state: Float[Tensor, "n d"],
    after: Float[Tensor, "n d"],
    reward: Float[Tensor, " n"],
    discount: float,
) -> Float[Tensor, " n"]:
    # The gradient would come in through weight, not through after: what must not be recorded
    # is the whole computation of the target.
    with torch.no_grad():
        target = reward + discount * (after @ weight)
    return target - state @ weight
