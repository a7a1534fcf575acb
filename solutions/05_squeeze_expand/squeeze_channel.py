from jaxtyping import Float
from torch import Tensor


def squeeze_channel(images: Float[Tensor, "b 1 h w"]) -> Float[Tensor, "b h w"]:
    # squeeze() would also drop the batch dim of a single image: always name the dim.
    return images.squeeze(1)
