import torch
from jaxtyping import Float
from torch import Tensor, nn


class BatchNormByHand(nn.Module):
    def __init__(self, d: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(d))
        self.bias = nn.Parameter(torch.zeros(d))
        # Buffers: saved and moved with the module, but no optimizer sees them.
        self.register_buffer("running_mean", torch.zeros(d))
        self.register_buffer("running_var", torch.ones(d))

    def forward(self, x: Float[Tensor, "n d"]) -> Float[Tensor, "n d"]:
        if self.training:
            mean, var = x.mean(dim=0), x.var(dim=0, correction=0)
            with torch.no_grad():  # a record, no part of the graph
                self.running_mean.lerp_(mean, 0.1)
                self.running_var.lerp_(x.var(dim=0), 0.1)  # divided by n - 1
        else:
            mean, var = self.running_mean, self.running_var
        return self.weight * (x - mean) / torch.sqrt(var + 1e-5) + self.bias
