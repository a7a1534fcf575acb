import torch
from jaxtyping import Float, Int
from torch import Tensor


def one_hot_labels(label: Int[Tensor, " n"], classes: int) -> Float[Tensor, "n classes"]:
    # The number of classes is the model's, not that of the batch, so it is passed on.
    # one_hot counts in int64; a loss on rows wants floats.
    return torch.nn.functional.one_hot(label, classes).float()
