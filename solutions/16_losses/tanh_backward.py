from jaxtyping import Float
from torch import Tensor


def tanh_backward(t: Float[Tensor, " n"], grad_t: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    # The derivative needs nothing but the output, so the forward pass need not keep x.
    return grad_t * (1 - t * t)
