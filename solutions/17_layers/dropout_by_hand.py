from jaxtyping import Bool, Float
from torch import Tensor, nn


class DropoutByHand(nn.Module):
    def __init__(self, p: float) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Float[Tensor, "n d"], kept: Bool[Tensor, "n d"]) -> Float[Tensor, "n d"]:
        if not self.training:
            return x
        # Scaling here keeps the expected value, so that evaluation needs no scale at all.
        return x * kept / (1 - self.p)
