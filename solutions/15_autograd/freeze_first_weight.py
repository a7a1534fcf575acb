import torch
from jaxtyping import Float
from torch import Tensor


def freeze_first_weight(
    x: Float[Tensor, "n d"], w1: Float[Tensor, "d h"], w2: Float[Tensor, "h c"]
) -> Float[Tensor, "n c"]:
    # Only the weight is taken out of the graph; the product stays in, for the gradient of x.
    # (Of a module: requires_grad_(False) on its parameters, which does the same.)
    return torch.tanh(x @ w1.detach()) @ w2
