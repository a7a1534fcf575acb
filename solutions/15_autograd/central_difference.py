import torch
from jaxtyping import Float
from torch import Tensor


def central_difference(x: Float[Tensor, " n"], h: float) -> Float[Tensor, " n"]:
    # float64 first: the difference of two close values leaves few of a float32's digits.
    x = x.double()
    moves = h * torch.eye(len(x), dtype=x.dtype, device=x.device)  # row j moves element j

    def f(rows):
        return (rows**3).sum(dim=-1) + rows.prod(dim=-1)

    return ((f(x + moves) - f(x - moves)) / (2 * h)).float()
