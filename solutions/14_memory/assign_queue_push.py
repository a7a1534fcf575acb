import torch
from jaxtyping import Float
from torch import Tensor


def assign_queue_push(queue: Float[Tensor, "k d"], row: Float[Tensor, " d"]) -> Float[Tensor, " d"]:
    # queue[0] is a view: without clone it would show the row that moves in.
    oldest = queue[0].clone()
    # cat makes a tensor of its own, so nothing is read from memory that is being written.
    queue[:] = torch.cat([queue[1:], row[None]])
    return oldest
