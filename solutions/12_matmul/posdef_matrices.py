import torch
from jaxtyping import Bool, Float
from torch import Tensor


def posdef_matrices(a: Float[Tensor, "b n n"]) -> Bool[Tensor, " b"]:
    # eigvalsh reads the lower triangle only, so symmetry has to be checked besides.
    is_symmetric = (a == a.mT).all(dim=(1, 2))
    return is_symmetric & (torch.linalg.eigvalsh(a) > 0).all(dim=1)
