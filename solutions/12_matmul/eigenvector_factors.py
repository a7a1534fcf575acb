import torch
from jaxtyping import Float
from torch import Tensor


def eigenvector_factors(
    a: Float[Tensor, "n n"], vectors: Float[Tensor, "k n"]
) -> Float[Tensor, " k"]:
    # v . (a @ v) / v . v is the factor if there is one, and divides by no single element.
    # Rounding allows only "close to a multiple", never "equal".
    image = vectors @ a.T
    factor = (vectors * image).sum(dim=1) / vectors.square().sum(dim=1)
    multiple = factor.unsqueeze(1) * vectors
    is_kept = torch.isclose(image, multiple, atol=1e-5).all(dim=1)
    return torch.where(is_kept, factor, torch.nan)
