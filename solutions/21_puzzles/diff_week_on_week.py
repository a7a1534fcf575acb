from jaxtyping import Float
from torch import Tensor


def diff_week_on_week(daily: Float[Tensor, " days"]) -> Float[Tensor, " days-7"]:
    # torch.diff knows neighbours only (its n repeats), so the series is laid beside itself.
    return daily[7:] - daily[:-7]
