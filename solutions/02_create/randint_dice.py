import torch
from jaxtyping import Int
from torch import Tensor


def randint_dice(seed: int, n: int) -> Int[Tensor, " n"]:
    # A generator of one's own repeats these draws whatever else in the program is random.
    # The upper bound is never drawn: 7 lets the 6 in.
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(1, 7, (n,), generator=generator)
