import pandas as pd
import torch
from jaxtyping import Float, Int
from torch import Tensor


def frame_to_tensors(
    columns: dict[str, list[float]], target: str
) -> tuple[Float[Tensor, "n d"], Int[Tensor, " n"]]:
    frame = pd.DataFrame(columns)
    # Apart first: the array of a whole table has one dtype for features and classes alike.
    features = frame.drop(columns=target).to_numpy(dtype="float32")
    return torch.tensor(features), torch.tensor(frame[target].to_numpy(), dtype=torch.int64)
