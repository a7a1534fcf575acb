import pandas as pd
import torch
from jaxtyping import Float
from torch import Tensor


def get_dummies_to_tensor(columns: dict[str, list[float | str | None]]) -> Float[Tensor, "n k"]:
    frame = pd.get_dummies(pd.DataFrame(columns), dummy_na=True)
    # Bool beside float64 would be object: one dtype for all columns, before torch sees them.
    return torch.tensor(frame.to_numpy(dtype="float32"))
