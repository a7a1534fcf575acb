import torch
from jaxtyping import Float
from torch import Tensor


def sigmoid_any_size(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    # s(x) = (1 + tanh(x / 2)) / 2: tanh saturates without ever going through an infinity,
    # and its gradient comes from its output.
    return (1 + torch.tanh(x / 2)) / 2
