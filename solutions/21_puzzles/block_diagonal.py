import torch
from jaxtyping import Float
from torch import Tensor


def block_diagonal(blocks: Float[Tensor, "n r c"]) -> Float[Tensor, "n*r n*c"]:
    n, rows, columns = blocks.shape
    # Block row, row, block column, column: merging neighbours then gives the large matrix.
    out = blocks.new_zeros(n, rows, n, columns)
    k = torch.arange(n, device=blocks.device)
    # The same index twice is the diagonal; with a slice between, its dim comes first: (n, r, c).
    out[k, :, k] = blocks
    return out.reshape(n * rows, n * columns)
