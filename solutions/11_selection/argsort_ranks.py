from jaxtyping import Float, Int
from torch import Tensor


def argsort_ranks(scores: Float[Tensor, "n c"]) -> Int[Tensor, "n c"]:
    # order[i, r] is who stands at place r; sorting a permutation gives its inverse:
    # the place at which each one stands.
    order = scores.argsort(dim=1, descending=True)
    return order.argsort(dim=1)
