from jaxtyping import Float
from torch import Tensor


def im2col_patches(
    images: Float[Tensor, "b c h w"], kernel: int
) -> Float[Tensor, "b patches c*kernel*kernel"]:
    # (b, c, rows, columns, kernel, kernel): a view of all patches.
    windows = images.unfold(2, kernel, 1).unfold(3, kernel, 1)
    # The channel belongs to what a row holds, so it moves behind the place of the patch.
    return windows.permute(0, 2, 3, 1, 4, 5).flatten(3).flatten(1, 2)
