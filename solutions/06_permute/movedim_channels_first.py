from jaxtyping import Float
from torch import Tensor


def movedim_channels_first(
    images: Float[Tensor, "*batch h w c"],
) -> Float[Tensor, "*batch c h w"]:
    # Counted from the end, so that it holds for any number of dims before the image.
    return images.movedim(-1, -3)
