import torch
from jaxtyping import Float
from torch import Tensor


def rotary_pairs(
    x: Float[Tensor, "b t 2*pairs"], angle: Float[Tensor, "t pairs"]
) -> Float[Tensor, "b t 2*pairs"]:
    u, v = x.unflatten(-1, (-1, 2)).unbind(-1)
    cos, sin = angle.cos(), angle.sin()
    # stack along a new last dim and flatten it: the two features of a point are neighbours again.
    return torch.stack([u * cos - v * sin, u * sin + v * cos], dim=-1).flatten(-2)
