from jaxtyping import Float
from torch import Tensor


def view_center_crop(images: Float[Tensor, "b c h w"], size: int) -> Float[Tensor, "b c size size"]:
    # Counting the end from the start also holds where nothing is cut off.
    top, left = (images.shape[2] - size) // 2, (images.shape[3] - size) // 2
    return images[:, :, top : top + size, left : left + size]
