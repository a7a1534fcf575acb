import torch
from jaxtyping import Float
from torch import Tensor


def permute_back(y: Float[Tensor, "..."], dims: tuple[int, ...]) -> Float[Tensor, "..."]:
    # Dim d of x stands in y where dims holds d; argsort of a permutation gives these places.
    return y.permute(torch.argsort(torch.tensor(dims)).tolist())
