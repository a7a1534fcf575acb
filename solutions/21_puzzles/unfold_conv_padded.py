from jaxtyping import Float
from torch import Tensor
from torch.nn.functional import unfold


def unfold_conv_padded(
    images: Float[Tensor, "b c h w"],
    weight: Float[Tensor, "o c k l"],
    bias: Float[Tensor, " o"],
    step: int,
    padding: int,
) -> Float[Tensor, "b o rows columns"]:
    kernel, h = weight.shape[2:], images.shape[2]
    # unfold lays each patch out as a column, channel by channel: the order of a flattened filter.
    columns = unfold(images, kernel, padding=padding, stride=step)
    out = weight.flatten(1) @ columns + bias[:, None]  # (b, o, patches)
    rows = (h + 2 * padding - kernel[0]) // step + 1
    return out.unflatten(2, (rows, -1))
