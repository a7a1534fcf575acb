import torch
from jaxtyping import Float, Int
from torch import Tensor


def gather_last_steps(
    states: Float[Tensor, "b t d"], lengths: Int[Tensor, " b"]
) -> Float[Tensor, "b d"]:
    # Two index tensors go in step: sequence i, position lengths[i] - 1. The features come along.
    return states[torch.arange(len(states), device=states.device), lengths - 1]
