import torch
from jaxtyping import Float
from torch import Tensor


def cat_features(x: Float[Tensor, "n a"], y: Float[Tensor, "n b"]) -> Float[Tensor, "n a+b"]:
    # dim=1 is the dim that grows; the default, dim=0, would add samples.
    return torch.cat([x, y], dim=1)
