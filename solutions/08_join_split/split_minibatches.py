import torch
from jaxtyping import Float
from torch import Tensor


def split_minibatches(samples: Float[Tensor, "n d"], size: int) -> tuple[Float[Tensor, "_ d"], ...]:
    # A whole number is the length of every piece; the last one takes what is left.
    return torch.split(samples, size)
