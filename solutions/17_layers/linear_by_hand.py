import torch
from jaxtyping import Float
from torch import Tensor, nn


class LinearByHand(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        # nn.Parameter registers the tensor: .parameters(), .to() and state_dict() find it.
        self.weight = nn.Parameter(torch.empty(outputs, inputs))
        self.bias = nn.Parameter(torch.zeros(outputs))
        nn.init.kaiming_uniform_(self.weight, a=5**0.5)  # as nn.Linear begins

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, "n outputs"]:
        # Samples are rows, so the weight is transposed; the bias broadcasts over the rows.
        return x @ self.weight.T + self.bias
