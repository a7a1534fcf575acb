from jaxtyping import Float
from torch import Tensor


def slice_pad_images(
    images: Float[Tensor, "b h w"], left: int, right: int, top: int, bottom: int, value: float
) -> Float[Tensor, "b top+h+bottom left+w+right"]:
    b, h, w = images.shape
    # new_full takes dtype and device from images.
    out = images.new_full((b, top + h + bottom, left + w + right), value)
    # The end is counted from the front: a slice to -bottom would be empty where bottom is 0.
    out[:, top : top + h, left : left + w] = images
    return out
