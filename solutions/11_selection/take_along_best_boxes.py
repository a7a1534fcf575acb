import torch
from jaxtyping import Float
from torch import Tensor


def take_along_best_boxes(
    boxes: Float[Tensor, "b n d"], scores: Float[Tensor, "b n"]
) -> Float[Tensor, "b n d"]:
    # take_along_dim broadcasts the order over the d numbers of a box; gather would not.
    order = scores.argsort(dim=1, descending=True)
    return torch.take_along_dim(boxes, order.unsqueeze(2), dim=1)
