import pandas as pd
import torch
from jaxtyping import Float
from torch import Tensor


def fill_gaps_with_means(columns: dict[str, list[float | None]]) -> Float[Tensor, "n c"]:
    frame = pd.DataFrame(columns)
    # mean() skips what is missing, and fillna matches its results to the columns by name.
    filled = frame.fillna(frame.mean())
    return torch.tensor(filled.to_numpy(), dtype=torch.float32)
