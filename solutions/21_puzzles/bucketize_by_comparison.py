from jaxtyping import Float, Int
from torch import Tensor


def bucketize_by_comparison(
    x: Float[Tensor, "n m"], edges: Float[Tensor, " k"]
) -> Int[Tensor, "n m"]:
    # (n, m, 1) against (k,): the bucket number is how many edges a value has passed.
    # Summing bools gives int64.
    return (edges < x[..., None]).sum(dim=-1)
