import torch
from jaxtyping import Float
from torch import Tensor


def clip_by_norm(gradient: Float[Tensor, " n"], max_norm: float) -> Float[Tensor, " n"]:
    norm = torch.linalg.vector_norm(gradient)
    # No `if`: on a GPU it would wait for the norm. A norm of 0 gives inf, which is clamped to 1.
    return gradient * (max_norm / norm).clamp(max=1)
