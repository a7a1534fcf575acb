from jaxtyping import Float
from torch import Tensor


def flatten_pixels(images: Float[Tensor, "b c h w"]) -> Float[Tensor, "b*h*w c"]:
    # permute only changes strides; reshape then copies, which view would refuse to do.
    return images.permute(0, 2, 3, 1).reshape(-1, images.shape[1])
