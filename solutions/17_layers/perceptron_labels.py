import torch
from jaxtyping import Float
from torch import Tensor, nn


class PerceptronLabels(nn.Module):
    def __init__(self, inputs: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(inputs))
        self.bias = nn.Parameter(torch.tensor(0.0))

    def forward(self, x: Float[Tensor, "n inputs"]) -> Float[Tensor, " n"]:
        score = x @ self.weight + self.bias
        # Not sign: that is 0 on the boundary, and a classifier has to decide.
        return torch.where(score >= 0, 1.0, -1.0)
