import torch
from jaxtyping import Int
from torch import Tensor


def tensor_of_ids(ids: list[int]) -> Int[Tensor, " n"]:
    # The dtype is stated: the ids never pass through a float, and an empty list gets it too.
    return torch.tensor(ids, dtype=torch.int64)
