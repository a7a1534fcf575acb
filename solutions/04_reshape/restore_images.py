from jaxtyping import Float
from torch import Tensor


def restore_images(flat: Float[Tensor, "b d"], c: int, h: int, w: int) -> Float[Tensor, "b c h w"]:
    # unflatten names the dim that is cut, and the sizes in the order in which they were merged.
    return flat.unflatten(1, (c, h, w))
