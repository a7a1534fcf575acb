import torch
from jaxtyping import Float, Int
from torch import Tensor


def scatter_add_by_comparison(
    values: Float[Tensor, "n d"], index: Int[Tensor, " n"], rows: int
) -> Float[Tensor, "rows d"]:
    # goes[r, i] is 1 where values[i] belongs to row r: a product with it adds up what shares a row.
    # Nothing is written twice to one place, so repeats cannot get lost.
    goes = torch.arange(rows, device=values.device)[:, None] == index
    return goes.to(values.dtype) @ values
