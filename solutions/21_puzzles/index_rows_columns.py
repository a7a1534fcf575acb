import torch
from jaxtyping import Float, Int
from torch import Tensor


def index_rows_columns(
    x: Float[Tensor, "b n m"], rows: Int[Tensor, "b r"], columns: Int[Tensor, "b k"]
) -> Float[Tensor, "b r k"]:
    # (b, 1, 1), (b, r, 1) and (b, 1, k) broadcast to (b, r, k): every row meets every column.
    matrix = torch.arange(len(x), device=x.device)[:, None, None]
    return x[matrix, rows[:, :, None], columns[:, None, :]]
