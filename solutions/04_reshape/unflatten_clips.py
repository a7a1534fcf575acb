from jaxtyping import Float
from torch import Tensor


def unflatten_clips(
    frames: Float[Tensor, "m c h w"], clips: int
) -> Float[Tensor, "clips m//clips c h w"]:
    # Only dim 0 is cut; the other sizes need not be spelt out.
    return frames.unflatten(0, (clips, len(frames) // clips))
