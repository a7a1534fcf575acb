import torch
from jaxtyping import Float
from torch import Tensor


def jacobian_of_layer(a: Float[Tensor, "m n"], x: Float[Tensor, " n"]) -> Float[Tensor, "m n"]:
    # The chain rule: the Jacobian of a @ x is a, and tanh scales its row i by 1 - y[i]**2.
    # torch.func.jacrev(lambda v: torch.tanh(a @ v))(x) finds the same.
    y = torch.tanh(a @ x)
    return (1 - y.square())[:, None] * a
