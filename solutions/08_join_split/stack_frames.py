import torch
from jaxtyping import Float
from torch import Tensor


def stack_frames(frames: list[Float[Tensor, "h w"]]) -> Float[Tensor, "t h w"]:
    # stack makes the new dim, first by default; cat would only make a taller image.
    return torch.stack(frames)
