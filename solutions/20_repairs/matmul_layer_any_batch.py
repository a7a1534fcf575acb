from jaxtyping import Float
from torch import Tensor


def matmul_layer_any_batch(
    x: Float[Tensor, "*batch d"], weight: Float[Tensor, "d k"], bias: Float[Tensor, " k"]
) -> Float[Tensor, "*batch k"]:
    # Samples are rows: x @ W sums over the last dim of x, whatever dims stand before it.
    return x @ weight + bias
