from jaxtyping import Float
from torch import Tensor


def narrow_crop(
    images: Float[Tensor, "b c h w"], top: int, left: int, height: int, width: int
) -> Float[Tensor, "b c height width"]:
    # narrow takes what we are given: a start and a length.
    return images.narrow(2, top, height).narrow(3, left, width)
