import torch
from jaxtyping import Float
from torch import Tensor


def hstack_feature_table(
    height: Float[Tensor, " n"], weight: Float[Tensor, " n"]
) -> Float[Tensor, "n 2"]:
    # column_stack makes a column of each vector first, which hstack does not.
    return torch.column_stack([height, weight])
