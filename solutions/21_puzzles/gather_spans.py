import torch
from jaxtyping import Float, Int
from torch import Tensor


def gather_spans(
    states: Float[Tensor, "b t d"], start: Int[Tensor, " b"], width: int
) -> Float[Tensor, "b width d"]:
    # width steps of zeros after the end: every position of every span can then be looked up.
    padded = torch.nn.functional.pad(states, (0, 0, 0, width))
    position = start.unsqueeze(1) + torch.arange(width, device=start.device)
    # (b, 1) beside (b, width): each row of positions is looked up in its own sequence.
    row = torch.arange(len(states), device=start.device).unsqueeze(1)
    return padded[row, position]
