from jaxtyping import Float
from torch import Tensor


def bias_to_channels(
    bias: Float[Tensor, " c"], images: Float[Tensor, "b c h w"]
) -> Float[Tensor, "b c h w"]:
    # (c,) -> (1, c, 1, 1): the channel dim must stand third from the end.
    # expand repeats it with stride 0, so nothing is copied.
    return bias.view(1, -1, 1, 1).expand_as(images)
