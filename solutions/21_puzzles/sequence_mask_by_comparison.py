import torch
from jaxtyping import Float, Int
from torch import Tensor


def sequence_mask_by_comparison(
    states: Float[Tensor, "b t d"], lengths: Int[Tensor, " b"]
) -> Float[Tensor, "b t d"]:
    step = torch.arange(states.shape[1], device=states.device)
    is_real = step < lengths[:, None]
    # A last dim for the features; where, not a product, since NaN * 0 is NaN.
    return torch.where(is_real[:, :, None], states, 0)
