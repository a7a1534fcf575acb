from jaxtyping import Float
from torch import Tensor


def flatten_images(images: Float[Tensor, "b c h w"]) -> Float[Tensor, "b c*h*w"]:
    # start_dim=1 keeps the batch dim. No sizes to spell out, so nothing to get wrong.
    return images.flatten(start_dim=1)
