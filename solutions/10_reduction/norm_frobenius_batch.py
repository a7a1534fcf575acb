import torch
from jaxtyping import Float
from torch import Tensor


def norm_frobenius_batch(x: Float[Tensor, "b n m"]) -> Float[Tensor, " b"]:
    # matrix_norm reduces the last two dims; its default order is "fro".
    return torch.linalg.matrix_norm(x)
