import torch
from jaxtyping import Float
from torch import Tensor, nn


class TwoLayerPerceptron(nn.Module):
    def __init__(self, inputs: int, units: int, outputs: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(inputs, units)
        self.output = nn.Linear(units, outputs)

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, "n outputs"]:
        # Without the ReLU the two layers would collapse into a single linear one.
        return self.output(torch.relu(self.hidden(x)))
