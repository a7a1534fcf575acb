import torch
from jaxtyping import Float
from torch import Tensor


def cosine_matrix(x: Float[Tensor, "n d"], y: Float[Tensor, "m d"]) -> Float[Tensor, "n m"]:
    # Rows of length 1 first: then one matrix product does for all pairs. normalize divides by at
    # least a tiny number, so a row of zeros stays zeros.
    normalize = torch.nn.functional.normalize
    return normalize(x, dim=1) @ normalize(y, dim=1).T
