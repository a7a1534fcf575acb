import torch
from jaxtyping import Float
from torch import Tensor


def normal_noisy_line(seed: int, n: int) -> tuple[Float[Tensor, " n"], Float[Tensor, " n"]]:
    # Both draws move one generator on, so the order in which they are made is part of the result.
    generator = torch.Generator().manual_seed(seed)
    x = 4 * torch.rand(n, generator=generator) - 2
    noise = 0.5 * torch.randn(n, generator=generator)
    return x, 10 * x + 4 + noise
