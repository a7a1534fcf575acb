from jaxtyping import Float
from torch import Tensor


def slice_every_second_pixel(
    images: Float[Tensor, "*batch h w"],
) -> Float[Tensor, "*batch (h+1)//2 (w+1)//2"]:
    # Height and width are the last two dims, however many stand before them.
    return images[..., ::2, ::2]
