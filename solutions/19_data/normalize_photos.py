import torch
from jaxtyping import Float, Int
from torch import Tensor


def normalize_photos(
    photos: Int[Tensor, "b h w c"], mean: Float[Tensor, " c"], std: Float[Tensor, " c"]
) -> Float[Tensor, "b c h w"]:
    # While the channels are last, mean and std broadcast as they are.
    normalized = (photos.to(torch.float32) / 255 - mean) / std
    return normalized.permute(0, 3, 1, 2)
