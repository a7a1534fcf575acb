import torch
from jaxtyping import Float
from torch import Tensor, nn


class ModuleListResidual(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        # A plain list would hide its layers from parameters(), state_dict() and to().
        self.layers = nn.ModuleList(nn.Linear(width, width, bias=False) for _ in range(3))

    def forward(self, x: Float[Tensor, "n width"]) -> Float[Tensor, "n width"]:
        for layer in self.layers:
            x = x + torch.tanh(layer(x))
        return x
