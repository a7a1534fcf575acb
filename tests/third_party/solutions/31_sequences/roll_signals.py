from jaxtyping import Float
from torch import Tensor


def roll_signals(signals: Float[Tensor, "s n"], steps: int) -> Float[Tensor, "s n"]:
    # dims keeps each value in its row; steps may be negative, or more than a period.
    return signals.roll(steps, dims=1)
