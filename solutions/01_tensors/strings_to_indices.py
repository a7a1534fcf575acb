import torch
from jaxtyping import Int
from torch import Tensor


def strings_to_indices(names: list[str], classes: list[str]) -> Int[Tensor, " n"]:
    # Strings stay in Python; the tensor gets their places.
    # The dtype is stated, since an empty list would make a float tensor.
    place = {name: i for i, name in enumerate(classes)}
    return torch.tensor([place[name] for name in names], dtype=torch.int64)
