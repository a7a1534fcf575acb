from jaxtyping import Float
from torch import Tensor


def sum_borders(images: Float[Tensor, "b h w"], width: int) -> Float[Tensor, " b"]:
    _, h, w = images.shape
    # Whole minus inside: no pixel counts twice. The slices end at h - width, since -width would be
    # the beginning where width is 0.
    inside = images[:, width : h - width, width : w - width]
    return images.sum(dim=(1, 2)) - inside.sum(dim=(1, 2))
