from jaxtyping import Int
from torch import Tensor


def interpolate_masks(
    masks: Int[Tensor, "b h w"], factor: int
) -> Int[Tensor, "b h*factor w*factor"]:
    # Repeating keeps the classes, and int64: interpolate would need a float copy and a channel dim.
    return masks.repeat_interleave(factor, dim=1).repeat_interleave(factor, dim=2)
