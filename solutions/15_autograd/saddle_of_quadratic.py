import torch
from jaxtyping import Bool, Float
from torch import Tensor


def saddle_of_quadratic(a: Float[Tensor, "b n n"]) -> Bool[Tensor, " b"]:
    # The Hessian is a + a.mT; its eigenvalues are the curvatures, and eigvalsh sorts them.
    curvature = torch.linalg.eigvalsh(a + a.mT)
    return (curvature[:, 0] < 0) & (curvature[:, -1] > 0)
