from jaxtyping import Float
from torch import Tensor


def sum_shares(x: Float[Tensor, "*batch n"]) -> Float[Tensor, "*batch n"]:
    # -1 is the last dim of a row, a matrix and a batch alike; keepdim lets the sums broadcast.
    return x / x.sum(-1, keepdim=True)
