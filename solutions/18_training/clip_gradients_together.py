import torch
from jaxtyping import Float
from torch import Tensor


def clip_gradients_together(
    gradients: list[Float[Tensor, "..."]], limit: float
) -> list[Float[Tensor, "..."]]:
    # The norm of the norms is the norm of everything laid end to end.
    norm = torch.stack([torch.linalg.vector_norm(gradient) for gradient in gradients]).norm()
    # One factor for all keeps the direction. For zeros it is inf, and clamped to 1.
    factor = (limit / norm).clamp(max=1.0)
    return [gradient * factor for gradient in gradients]
