from jaxtyping import Float
from torch import Tensor


def permute_recut_frames(frames: Float[Tensor, "b n s"]) -> Float[Tensor, "b s n"]:
    # Only the cuts move, not the samples: reshape keeps their order, permute would not.
    b, n, s = frames.shape
    return frames.reshape(b, s, n)
