import torch
from jaxtyping import Float
from torch import Tensor


def accumulate_last_batch(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], weight: Float[Tensor, " d"], size: int
) -> Float[Tensor, " d"]:
    weight = weight.clone().requires_grad_()
    for rows, targets in zip(x.split(size), y.split(size), strict=True):
        loss = torch.nn.functional.mse_loss(rows @ weight, targets)
        # A batch counts by its share of the rows: the last one may be smaller.
        (loss * len(rows) / len(x)).backward()
    return weight.grad
