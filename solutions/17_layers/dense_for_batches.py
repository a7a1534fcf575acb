import torch
from jaxtyping import Float
from torch import Tensor, nn


class DenseForBatches(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(inputs, outputs))
        self.bias = nn.Parameter(torch.zeros(outputs, 1))

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, "n outputs"]:
        # The textbook's formula transposed: (Wᵀx + b)ᵀ = xᵀW + bᵀ, and the rows of x are its xᵀ.
        return x @ self.weight + self.bias.T
