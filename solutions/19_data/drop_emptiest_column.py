import pandas as pd
import torch
from jaxtyping import Float
from torch import Tensor


def drop_emptiest_column(columns: dict[str, list[float | None]]) -> Float[Tensor, "n kept"]:
    frame = pd.DataFrame(columns)
    gaps = frame.isna().sum()
    if gaps.any():  # where all counts are 0, idxmax would name a full column
        frame = frame.drop(columns=gaps.idxmax())
    # A column of nothing but None has no numbers to take a dtype from: name it.
    return torch.tensor(frame.to_numpy(dtype="float32", na_value=float("nan")))
