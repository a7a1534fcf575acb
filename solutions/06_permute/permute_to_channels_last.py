from jaxtyping import Float
from torch import Tensor


def permute_to_channels_last(images: Float[Tensor, "b c h w"]) -> Float[Tensor, "b h w c"]:
    # For each dim of the result, the dim of the input that goes there.
    return images.permute(0, 2, 3, 1)
