from jaxtyping import Float
from torch import Tensor, nn


class SequentialFromNames(nn.Module):
    def __init__(self, pixels: int, units: int, classes: int) -> None:
        super().__init__()
        # Flatten and Tanh have no parameters, but they take the places 0 and 2.
        self.body = nn.Sequential(
            nn.Flatten(),
            nn.Linear(pixels, units),
            nn.Tanh(),
            nn.Linear(units, classes),
        )

    def forward(self, images: Float[Tensor, "n h w"]) -> Float[Tensor, "n classes"]:
        return self.body(images)
