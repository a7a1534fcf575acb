import torch
from jaxtyping import Float
from torch import Tensor


def norm_spectral_weight(weight: Float[Tensor, "n m"]) -> Float[Tensor, "n m"]:
    # The name says which norm is meant; torch.norm would flatten the matrix without a word.
    return weight / torch.linalg.matrix_norm(weight, ord=2)
