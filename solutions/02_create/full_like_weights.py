import torch
from jaxtyping import Float, Int
from torch import Tensor


def full_like_weights(label: Int[Tensor, "b t"]) -> Float[Tensor, "b t"]:
    is_padding = label == -1
    real = (~is_padding).sum().item()
    # full_like copies shape, device and dtype; the dtype must differ here, so it is stated.
    weight = torch.full_like(label, 1 / real, dtype=torch.float32)
    weight[is_padding] = 0
    return weight
