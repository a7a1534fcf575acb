import torch
from jaxtyping import Float
from torch import Tensor


def conv_by_matmul(
    images: Float[Tensor, "b c h w"], weight: Float[Tensor, "o c k l"]
) -> Float[Tensor, "b o h-k+1 w-l+1"]:
    height, width = weight.shape[2:]
    # A patch is a column in the order (c, k, l): the order in which a filter is flattened.
    columns = torch.nn.functional.unfold(images, (height, width))
    out = weight.flatten(1) @ columns
    # The filters already stand before the patches, so only the patches' dim is cut.
    return out.unflatten(2, (images.shape[2] - height + 1, -1))
