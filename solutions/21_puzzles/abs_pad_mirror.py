import torch
from jaxtyping import Float
from torch import Tensor


def abs_pad_mirror(
    x: Float[Tensor, "b t"], left: int, right: int
) -> Float[Tensor, "b left+t+right"]:
    last = x.shape[1] - 1
    # abs folds the places before the first value back; counted from the last value, it folds those
    # behind it as well.
    places = torch.arange(-left, last + 1 + right, device=x.device).abs()
    return x[:, last - (last - places).abs()]
