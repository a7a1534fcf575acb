import torch
from jaxtyping import Float
from torch import Tensor


def sum_by_matmul(x: Float[Tensor, "n d"]) -> Float[Tensor, " d"]:
    # A vector on the left of @ is summed over together with the rows: (n,) @ (n, d) -> (d,).
    # Every index is >= 0; @ does not promote dtypes, so the ones take that of x.
    ones = (torch.arange(len(x), device=x.device) >= 0).to(x.dtype)
    return ones @ x
