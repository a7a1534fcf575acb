from jaxtyping import Float
from torch import Tensor
from torch.nn.functional import pad


def reshape_block_sums(x: Float[Tensor, "h w"], size: int) -> Float[Tensor, "rows columns"]:
    h, w = x.shape
    # Zeros fill the last blocks up and add nothing. -w % size is what is missing to a multiple.
    whole = pad(x, (0, -w % size, 0, -h % size))
    # Each dim is cut where it stands, so that no element moves: (rows, size, columns, size).
    return whole.view(-(-h // size), size, -(-w // size), size).sum(dim=(1, 3))
