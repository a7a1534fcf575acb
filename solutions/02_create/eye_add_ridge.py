import torch
from jaxtyping import Float
from torch import Tensor


def eye_add_ridge(matrix: Float[Tensor, "n n"], strength: float) -> Float[Tensor, "n n"]:
    # eye knows nothing of its partner, so it is told the dtype and the device.
    eye = torch.eye(len(matrix), dtype=matrix.dtype, device=matrix.device)
    return matrix + strength * eye
