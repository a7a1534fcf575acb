import torch
from jaxtyping import Float
from torch import Tensor


def weekly_averages(daily: Float[Tensor, " days"]) -> Float[Tensor, " weeks"]:
    # NaN fills up the last week: nanmean leaves it out of the sum and out of the number of days.
    filled = torch.nn.functional.pad(daily, (0, -len(daily) % 7), value=torch.nan)
    return filled.view(-1, 7).nanmean(1)
