import math

import torch
from jaxtyping import Float
from torch import Tensor


def logspace_frequencies(low: float, high: float, n: int) -> Float[Tensor, " n"]:
    # logspace spaces exponents of 10 evenly, so it is the exponents of the ends that it needs.
    return torch.logspace(math.log10(low), math.log10(high), n)
