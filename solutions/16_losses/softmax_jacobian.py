import torch
from jaxtyping import Float
from torch import Tensor


def softmax_jacobian(scores: Float[Tensor, "n c"]) -> Float[Tensor, "n c c"]:
    # d p[j] / d s[k] = p[j] * ((j == k) - p[k]): a diagonal less an outer product, row by row.
    p = scores.softmax(dim=1)
    return torch.diag_embed(p) - p[:, :, None] * p[:, None, :]
