from jaxtyping import Bool, Float
from torch import Tensor


def mp_neuron_fires(
    x: Bool[Tensor, "n d"], weight: Float[Tensor, " d"], threshold: float
) -> Bool[Tensor, " n"]:
    # A matrix product needs one dtype on both sides: on is 1, off is 0.
    return x.to(weight.dtype) @ weight >= threshold
