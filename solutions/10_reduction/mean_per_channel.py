from jaxtyping import Float
from torch import Tensor


def mean_per_channel(images: Float[Tensor, "b c h w"]) -> Float[Tensor, " c"]:
    # The dims that are named disappear: all but the channels.
    return images.mean(dim=(0, 2, 3))
